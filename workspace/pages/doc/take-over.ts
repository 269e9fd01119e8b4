import type { Node } from "prosemirror-model";
import type { Transaction } from "prosemirror-state";

/**
 * Makes the document `next` by changing only what differs, so that the caret, what is selected and what can be undone
 * elsewhere in the text stay as they are.
 */
export function takeOver(transaction: Transaction, next: Node): Transaction {
  replaceChildren(transaction, transaction.doc, next, 0);
  for (const [name, value] of Object.entries(next.attrs)) {
    if (transaction.doc.attrs[name] !== value) transaction.setDocAttribute(name, value);
  }
  return transaction;
}

/** `start` is where the content of `old` begins. From the end to the beginning, so that no place before it moves. */
function replaceChildren(transaction: Transaction, old: Node, next: Node, start: number): void {
  if (old.isTextblock) replaceText(transaction, old, next, start);
  else {
    const shorter = Math.min(old.childCount, next.childCount);
    let head = 0;
    while (head < shorter && old.child(head).eq(next.child(head))) head += 1;
    let tail = 0;
    while (
      tail < shorter - head &&
      old.child(old.childCount - 1 - tail).eq(next.child(next.childCount - 1 - tail))
    )
      tail += 1;
    const [oldEnd, nextEnd] = [old.childCount - tail, next.childCount - tail];
    if (oldEnd - head === nextEnd - head) {
      for (let at = oldEnd - 1; at >= head; at -= 1)
        replaceNode(transaction, old.child(at), next.child(at), start + offsetOf(old, at));
    } else {
      const added = next.children.slice(head, nextEnd);
      transaction.replaceWith(start + offsetOf(old, head), start + offsetOf(old, oldEnd), added);
    }
  }
}

function replaceNode(transaction: Transaction, old: Node, next: Node, position: number): void {
  if (old.eq(next)) return;
  if (old.type !== next.type || old.isLeaf) {
    transaction.replaceWith(position, position + old.nodeSize, next);
    return;
  }
  replaceChildren(transaction, old, next, position + 1);
  if (!old.sameMarkup(next)) transaction.setNodeMarkup(position, undefined, next.attrs, next.marks);
}

function replaceText(transaction: Transaction, old: Node, next: Node, start: number): void {
  const from = old.content.findDiffStart(next.content);
  const end = old.content.findDiffEnd(next.content);
  if (from === null || end === null) return;
  // In "aa" → "aaa" both ends find the same letters: what the beginning has claimed, the end may not.
  const overlap = Math.max(0, from - Math.min(end.a, end.b));
  transaction.replace(start + from, start + end.a + overlap, next.slice(from, end.b + overlap));
}

function offsetOf(parent: Node, index: number): number {
  let offset = 0;
  for (let at = 0; at < index; at += 1) offset += parent.child(at).nodeSize;
  return offset;
}
