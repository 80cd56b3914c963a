/**
 * Characters that one row may have in the file: twice what the two longest
 * texts of an insight take with every character escaped. What is longer is a
 * quote or a brace that was never closed.
 */
export const longestRow = 256 * 1024;
