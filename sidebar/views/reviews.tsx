import type { Review } from "../../src/domain/contract";

/** Lines on which the Doc and the ledger do not agree, in the words of whoever wrote them. */
export function Reviews({ reviews }: { readonly reviews: readonly Review[] }) {
  if (reviews.length === 0) return null;
  return (
    <div class="prepared">
      <h4>To settle ({reviews.length})</h4>
      <ul class="reviews">
        {reviews.map(({ ref, text, words }, index) => (
          <li key={index}>
            {ref !== null && <strong>{ref} </strong>}
            {text}
            {words !== "" && <blockquote>{words}</blockquote>}
          </li>
        ))}
      </ul>
    </div>
  );
}
