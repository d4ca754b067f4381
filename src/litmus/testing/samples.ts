/** Texts that several tests of the notation use. */

/** The example of litmus.md. */
export const CANONICAL = `litmus pin-fork-write
"A registers a page, forks and writes. Does the device still see A's memory?"

A: map x
A: x = 1
A: register x
A: fork B
A: x = 2
D: r0 = x
D: x = 3
A: r1 = x
B: r2 = x

exists (r0 = 2 /\\ r1 = 3)
`;

/** Every operation, every actor, every form of condition. */
export const EVERYTHING = `litmus everything-2
"Is every word of the notation read?"
"A second line; with # and 'marks'."

A: map x y
A: map z shared
A: map w x2 shared
A: fork B
B: map v
B: unmap v
A: protect x none
A: protect x read
A: protect x write
A: advise x dontfork
A: advise x dofork
A: advise x wipeonfork
A: advise x keeponfork
A: advise x dontneed
A: register x
A: register x read
A: register z short
A: register z read short
A: deregister x
B: register z
D: r0 = x
D: x = 255
D@B: r999 = z
D@B: z = 0
together
  A: fork C
  A': r1 = x
  B: wp z
  D: r2 = x
  C: unwp x
end
K: migrate A x
K: reclaim B z
K: merge A x z
K: clear-soft-dirty A
together
  A: x = 7
end
B: exec
C: exit

~exists ((r0 = 2 \\/ r1 = fault) /\\ ~(r2 = unset) /\\ ~(A:x = 3 \\/ D:x = fault) /\\ ~~(D@B:z = 0))
`;
