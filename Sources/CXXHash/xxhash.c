#include "CXXHash.h"

// Compiled in, so that the sums can use the vectors of the processor that runs them.
#define XXH_INLINE_ALL
#include <xxhash.h>

#if defined(__x86_64__)
uint64_t quoth_xxh3_avx2(const void *bytes, size_t count);
#endif

uint64_t quoth_xxh3(const void *bytes, size_t count) {
#if defined(__x86_64__)
  // Short runs are summed without vectors.
  if (count > XXH3_MIDSIZE_MAX && __builtin_cpu_supports("avx2")) return quoth_xxh3_avx2(bytes, count);
#endif
  return XXH3_64bits(bytes, count);
}
