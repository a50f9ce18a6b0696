#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// An opaque door to ICU: its own headers stay out of Swift's sight. Lengths are bytes.

// Converts `count` bytes of the named charset ("gb18030", "windows-1252", "utf-16le" …) to UTF-8. Writes at most
// `capacity` bytes and returns how many the whole conversion needs, or -1 where the charset is unknown.
// `*invalid` is the number of sequences that were not valid in that charset (each became U+FFFD).
int64_t quoth_icu_convert(
  const char *charset, const uint8_t *bytes, size_t count, uint8_t *out, size_t capacity, size_t *invalid);

// NFKC with case folding (Unicode NFKC_Casefold) of UTF-8; returns the length needed, or -1 on bad input.
int64_t quoth_icu_fold(const uint8_t *bytes, size_t count, uint8_t *out, size_t capacity);

// NFD of UTF-8; returns the length needed, or -1 on bad input.
int64_t quoth_icu_decompose(const uint8_t *bytes, size_t count, uint8_t *out, size_t capacity);

// NFKD of UTF-8; returns the length needed, or -1 on bad input.
int64_t quoth_icu_decompose_compatible(const uint8_t *bytes, size_t count, uint8_t *out, size_t capacity);

// NFC of UTF-8; returns the length needed, or -1 on bad input.
int64_t quoth_icu_compose(const uint8_t *bytes, size_t count, uint8_t *out, size_t capacity);
