#include "CICU.h"

#include <stdlib.h>
#include <unicode/ucnv.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

// Status codes below zero are ICU's warnings.
static UChar *widened(const uint8_t *bytes, size_t count, int32_t *length) {
  if (count > INT32_MAX / 4) return NULL;
  UErrorCode status = U_ZERO_ERROR;
  UChar *wide = malloc((count + 1) * sizeof(UChar));
  if (wide == NULL) return NULL;
  u_strFromUTF8(wide, (int32_t)count + 1, length, (const char *)bytes, (int32_t)count, &status);
  if (status > U_ZERO_ERROR) { free(wide); return NULL; }
  return wide;
}

static int64_t narrowed(const UChar *wide, int32_t length, uint8_t *out, size_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t needed = 0;
  u_strToUTF8((char *)out, (int32_t)(capacity > INT32_MAX ? INT32_MAX : capacity), &needed, wide, length, &status);
  if (status > U_ZERO_ERROR && status != U_BUFFER_OVERFLOW_ERROR) return -1;
  return needed;
}

static int64_t normalized(
  const UNormalizer2 *form, const uint8_t *bytes, size_t count, uint8_t *out, size_t capacity
) {
  int32_t length = 0;
  UChar *wide = widened(bytes, count, &length);
  if (wide == NULL) return -1;
  // NFKC and NFD grow a text at most eighteenfold (Unicode, UAX #15, table 6); try small, then exactly.
  int32_t room = length * 3 + 16;
  UChar *result = malloc((size_t)room * sizeof(UChar));
  int64_t answer = -1;
  if (result != NULL) {
    UErrorCode status = U_ZERO_ERROR;
    int32_t made = unorm2_normalize(form, wide, length, result, room, &status);
    if (status == U_BUFFER_OVERFLOW_ERROR) {
      UChar *larger = realloc(result, (size_t)made * sizeof(UChar));
      if (larger != NULL) {
        result = larger;
        status = U_ZERO_ERROR;
        made = unorm2_normalize(form, wide, length, result, made, &status);
      }
    }
    if (status <= U_ZERO_ERROR) answer = narrowed(result, made, out, capacity);
  }
  free(result);
  free(wide);
  return answer;
}

int64_t quoth_icu_fold(const uint8_t *bytes, size_t count, uint8_t *out, size_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *form = unorm2_getNFKCCasefoldInstance(&status);
  return status > U_ZERO_ERROR ? -1 : normalized(form, bytes, count, out, capacity);
}

int64_t quoth_icu_decompose_compatible(const uint8_t *bytes, size_t count, uint8_t *out, size_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *form = unorm2_getNFKDInstance(&status);
  return status > U_ZERO_ERROR ? -1 : normalized(form, bytes, count, out, capacity);
}

int64_t quoth_icu_decompose(const uint8_t *bytes, size_t count, uint8_t *out, size_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *form = unorm2_getNFDInstance(&status);
  return status > U_ZERO_ERROR ? -1 : normalized(form, bytes, count, out, capacity);
}

int64_t quoth_icu_compose(const uint8_t *bytes, size_t count, uint8_t *out, size_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *form = unorm2_getNFCInstance(&status);
  return status > U_ZERO_ERROR ? -1 : normalized(form, bytes, count, out, capacity);
}

int64_t quoth_icu_convert(
  const char *charset, const uint8_t *bytes, size_t count, uint8_t *out, size_t capacity, size_t *invalid
) {
  *invalid = 0;
  if (count > INT32_MAX / 4) return -1;
  UErrorCode status = U_ZERO_ERROR;
  UConverter *converter = ucnv_open(charset, &status);
  if (status > U_ZERO_ERROR) return -1;
  int64_t answer = -1;
  UChar *wide = malloc((count + 1) * sizeof(UChar));
  if (wide != NULL) {
    int32_t length = ucnv_toUChars(
      converter, wide, (int32_t)count + 1, (const char *)bytes, (int32_t)count, &status);
    if (status <= U_ZERO_ERROR) {
      for (int32_t place = 0; place < length; place++) *invalid += wide[place] == 0xFFFD;
      answer = narrowed(wide, length, out, capacity);
    }
  }
  free(wide);
  ucnv_close(converter);
  return answer;
}
