// What Swift's Glibc module leaves out of <malloc.h>.
#pragma once
#include <stdlib.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

// Has glibc's allocator keep up to `kept` freed bytes for what comes next, and take blocks of up to `largest` bytes from
// what it keeps; without effect elsewhere.
static inline void allocator_keep_freed(int kept, int largest) {
#ifdef __GLIBC__
  mallopt(M_TRIM_THRESHOLD, kept);
  mallopt(M_MMAP_THRESHOLD, largest);
#else
  (void)kept;
  (void)largest;
#endif
}
