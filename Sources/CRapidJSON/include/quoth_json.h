#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

// An opaque door to RapidJSON: its C++ stays out of Swift's sight.

// What a value is; a key is a text too.
enum {
  QUOTH_JSON_NULL,
  QUOTH_JSON_FALSE,
  QUOTH_JSON_TRUE,
  QUOTH_JSON_NUMBER,
  QUOTH_JSON_STRING,
  QUOTH_JSON_ARRAY,
  QUOTH_JSON_OBJECT,
};

// A value. Those of a text stand one behind the other in the order of the text: behind a list its elements, behind an
// object its members, each a key and a value.
typedef struct {
  uint32_t kind;
  // The bytes of a text or of a number as it is written; the elements of a list; the members of an object.
  uint32_t count;
  // Where the bytes of a text or a number begin.
  uint32_t start;
  // The place of the value that stands behind this one and all that it holds.
  uint32_t next;
} quoth_json_value;

// The values of a text; the first holds all others.
typedef struct {
  quoth_json_value *values;
  uint32_t count;
  // The bytes in which texts and numbers stand: UTF-8, escapes resolved.
  uint8_t *bytes;
} quoth_json_values;

// Why a text is no JSON.
typedef struct {
  // A clause, without a final stop; lives for ever.
  const char *reason;
  // The byte where reading stopped.
  size_t place;
} quoth_json_failure;

// Reads valid UTF-8. False where it is no JSON, is nested deeper than `depth` lists and objects, holds NUL, or has four
// thousand million bytes or more; then `values` is left alone.
bool quoth_json_read(
    const uint8_t *bytes, size_t count, size_t depth, quoth_json_values *values, quoth_json_failure *failure);

void quoth_json_free(quoth_json_values *values);

#ifdef __cplusplus
}
#endif
