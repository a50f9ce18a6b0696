#pragma once
#include <stddef.h>
#include <stdint.h>

// An opaque door to PCRE2: patterns in UTF-8, texts that may hold anything, matching bounded in work and memory.

typedef struct quoth_pattern quoth_pattern;

// Compiles a pattern; NULL where it is wrong, with a message and the byte offset of the fault. A match may take as many
// steps as `most_steps`.
quoth_pattern *quoth_pattern_compile(
  const uint8_t *pattern, size_t count, int folds_case, uint32_t most_steps, char *message, size_t capacity,
  size_t *offset);
void quoth_pattern_free(quoth_pattern *pattern);

// Finds the first match at or after `from`: 1 with its bounds, 0 for none, -1 where the work exceeded the limit.
int quoth_pattern_find(
  quoth_pattern *pattern, const uint8_t *text, size_t count, size_t from, size_t *start, size_t *end);
