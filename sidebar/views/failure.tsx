interface FailureProps {
  readonly what: string;
  readonly why: string;
  readonly retry?: (() => void) | undefined;
}

/** What did not work, why, and the way on. */
export function Failure({ what, why, retry }: FailureProps) {
  return (
    <div class="failure" role="alert">
      <p>
        <strong>{what}</strong> {why}
      </p>
      {retry && <button onClick={retry}>Try again</button>}
    </div>
  );
}
