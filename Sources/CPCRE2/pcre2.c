#include "CPCRE2.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
#include <stdlib.h>

struct quoth_pattern {
  pcre2_code *code;
  pcre2_match_data *match;
  pcre2_match_context *context;
};

enum { DEPTH_LIMIT = 10000, HEAP_LIMIT_KIBIBYTES = 65536 };

quoth_pattern *quoth_pattern_compile(
  const uint8_t *pattern, size_t count, int folds_case, uint32_t most_steps, char *message, size_t capacity,
  size_t *offset
) {
  int number = 0;
  PCRE2_SIZE place = 0;
  uint32_t options = PCRE2_UTF | PCRE2_UCP | PCRE2_MATCH_INVALID_UTF | PCRE2_NEVER_BACKSLASH_C | PCRE2_MULTILINE;
  if (folds_case) options |= PCRE2_CASELESS;
  pcre2_code *code = pcre2_compile(pattern, count, options, &number, &place, NULL);
  if (code == NULL) {
    if (capacity > 0) pcre2_get_error_message(number, (PCRE2_UCHAR *)message, capacity);
    *offset = place;
    return NULL;
  }
  quoth_pattern *made = malloc(sizeof *made);
  pcre2_match_data *match = pcre2_match_data_create_from_pattern(code, NULL);
  pcre2_match_context *context = pcre2_match_context_create(NULL);
  if (made == NULL || match == NULL || context == NULL) {
    free(made);
    pcre2_match_data_free(match);
    pcre2_match_context_free(context);
    pcre2_code_free(code);
    *offset = 0;
    return NULL;
  }
  pcre2_set_match_limit(context, most_steps);
  pcre2_set_depth_limit(context, DEPTH_LIMIT);
  pcre2_set_heap_limit(context, HEAP_LIMIT_KIBIBYTES);
  // Without a compiler for the machine (hardened systems) the interpreter does the same, slower.
  pcre2_jit_compile(code, PCRE2_JIT_COMPLETE);
  *made = (quoth_pattern){code, match, context};
  return made;
}

void quoth_pattern_free(quoth_pattern *pattern) {
  if (pattern == NULL) return;
  pcre2_match_data_free(pattern->match);
  pcre2_match_context_free(pattern->context);
  pcre2_code_free(pattern->code);
  free(pattern);
}

int quoth_pattern_find(
  quoth_pattern *pattern, const uint8_t *text, size_t count, size_t from, size_t *start, size_t *end
) {
  int found = pcre2_match(pattern->code, text, count, from, 0, pattern->match, pattern->context);
  if (found == PCRE2_ERROR_NOMATCH) return 0;
  if (found < 0) return -1;
  PCRE2_SIZE *bounds = pcre2_get_ovector_pointer(pattern->match);
  // \K can put the start behind the end.
  *start = bounds[0] <= bounds[1] ? bounds[0] : bounds[1];
  *end = bounds[1] >= bounds[0] ? bounds[1] : bounds[0];
  return 1;
}
