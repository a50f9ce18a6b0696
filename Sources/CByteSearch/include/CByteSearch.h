#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

// A door to the processor's comparisons of sixteen bytes at a time, eight at a time where it has none that are known here, and to
// its cache.

// Bytes that are looked for side by side, and whether all beyond ASCII are looked for as well.
typedef struct {
  uint8_t bytes[5];
  uint8_t count;
  bool beyond_ascii;
} quoth_wanted_bytes;

// The first place from `start` on where a wanted byte stands, as far as `text` can be looked through so many bytes at a time
// before `end`; the place where that ends where none does.
static inline size_t quoth_first_wanted(const uint8_t *text, size_t start, size_t end, const quoth_wanted_bytes *wanted) {
#if defined(__SSE2__)
  if (start + 16 > end) return start;
  const int count = wanted->count;
  __m128i first = _mm_set1_epi8((char)wanted->bytes[0]), second = _mm_set1_epi8((char)wanted->bytes[1]);
  __m128i third = _mm_set1_epi8((char)wanted->bytes[2]), fourth = first, fifth = first;
  if (count > 3) {
    fourth = _mm_set1_epi8((char)wanted->bytes[3]);
    fifth = _mm_set1_epi8((char)wanted->bytes[4]);
  }
  const __m128i none = _mm_setzero_si128();
  for (; start + 16 <= end; start += 16) {
    __m128i piece = _mm_loadu_si128((const __m128i *)(text + start));
    // A byte beyond ASCII has the bit that is asked for below.
    __m128i found = wanted->beyond_ascii ? piece : none;
    if (count > 0) found = _mm_or_si128(found, _mm_cmpeq_epi8(piece, first));
    if (count > 1) found = _mm_or_si128(found, _mm_cmpeq_epi8(piece, second));
    if (count > 2) found = _mm_or_si128(found, _mm_cmpeq_epi8(piece, third));
    if (count > 3) found = _mm_or_si128(found, _mm_or_si128(_mm_cmpeq_epi8(piece, fourth), _mm_cmpeq_epi8(piece, fifth)));
    int marks = _mm_movemask_epi8(found);
    if (marks) return start + (size_t)__builtin_ctz((unsigned)marks);
  }
#elif __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
  const uint64_t ones = 0x0101010101010101u, highest = 0x8080808080808080u;
  for (; start + 8 <= end; start += 8) {
    uint64_t piece;
    memcpy(&piece, text + start, 8);
    uint64_t marks = wanted->beyond_ascii ? piece : 0;
    for (int which = 0; which < wanted->count; which++) {
      // Where a byte is zero, taking one from each leaves its highest bit set; the first that is marked is one (Mycroft).
      uint64_t differences = piece ^ ones * wanted->bytes[which];
      marks |= (differences - ones) & ~differences;
    }
    marks &= highest;
    if (marks) return start + (size_t)__builtin_ctzll(marks) / 8;
  }
#endif
  return start;
}

// Has the processor fetch the line of its cache that holds a place, which may be any: nothing is read.
static inline void quoth_expect(const void *place) { __builtin_prefetch(place); }
