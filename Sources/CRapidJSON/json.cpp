#include "quoth_json.h"

#include <cstdlib>
#include <cstring>

// What every machine with SSE2 has: texts are looked through sixteen bytes at once.
#ifdef __SSE2__
#define RAPIDJSON_SSE2
#endif
#include <rapidjson/reader.h>

namespace {

// Takes down values as the parser meets them. Calls that return false stop the parser.
class Scribe {
 public:
  Scribe(const char *bytes, size_t depth) : bytes_(bytes), depth_(depth) {}

  ~Scribe() {
    std::free(values_);
    std::free(open_);
  }

  bool Null() { return add(QUOTH_JSON_NULL, 0, 0); }
  bool Bool(bool isTrue) { return add(isTrue ? QUOTH_JSON_TRUE : QUOTH_JSON_FALSE, 0, 0); }
  bool RawNumber(const char *text, unsigned count, bool) { return addText(QUOTH_JSON_NUMBER, text, count); }
  bool String(const char *text, unsigned count, bool) {
    if (std::memchr(text, 0, count)) {
      place_ = static_cast<size_t>(text - bytes_);
      return fail("a text holds NUL");
    }
    return addText(QUOTH_JSON_STRING, text, count);
  }
  bool Key(const char *text, unsigned count, bool copy) { return String(text, count, copy); }
  bool StartArray() { return open(QUOTH_JSON_ARRAY); }
  bool EndArray(unsigned count) { return close(count); }
  bool StartObject() { return open(QUOTH_JSON_OBJECT); }
  bool EndObject(unsigned count) { return close(count); }

  // Numbers come as they are written.
  bool Int(int) { return false; }
  bool Uint(unsigned) { return false; }
  bool Int64(int64_t) { return false; }
  bool Uint64(uint64_t) { return false; }
  bool Double(double) { return false; }

  // Why it stopped the parser, and at which byte, or at the parser's own; no reason where it did not.
  const char *problem() const { return problem_; }
  size_t place(size_t parsers) const { return place_ ? place_ : parsers; }

  // Hands the values over.
  quoth_json_values release(uint8_t *bytes) {
    quoth_json_values values = {values_, static_cast<uint32_t>(count_), bytes};
    values_ = nullptr;
    return values;
  }

 private:
  bool add(uint32_t kind, uint32_t count, uint32_t start) {
    if (count_ == room_ && !grow(values_, room_)) return false;
    values_[count_] = {kind, count, start, static_cast<uint32_t>(count_ + 1)};
    count_ += 1;
    return true;
  }

  // Doubles the room of items.
  template <typename Item>
  bool grow(Item *&items, size_t &room) {
    size_t doubled = room == 0 ? 32 : room * 2;
    void *more = std::realloc(items, doubled * sizeof(Item));
    if (!more) return fail("there is no memory for all its values");
    items = static_cast<Item *>(more);
    room = doubled;
    return true;
  }

  bool addText(uint32_t kind, const char *text, unsigned count) {
    return add(kind, count, static_cast<uint32_t>(text - bytes_));
  }

  bool open(uint32_t kind) {
    if (level_ == depth_) return fail("lists and objects are nested too deep");
    if (level_ == levels_ && !grow(open_, levels_)) return false;
    open_[level_++] = count_;
    return add(kind, 0, 0);
  }

  bool close(unsigned count) {
    quoth_json_value &value = values_[open_[--level_]];
    value.count = count;
    value.next = static_cast<uint32_t>(count_);
    return true;
  }

  bool fail(const char *problem) {
    problem_ = problem;
    return false;
  }

  const char *bytes_;
  size_t depth_;
  quoth_json_value *values_ = nullptr;
  size_t count_ = 0;
  size_t room_ = 0;
  // The places of the lists and objects that are open.
  size_t *open_ = nullptr;
  size_t level_ = 0;
  size_t levels_ = 0;
  const char *problem_ = nullptr;
  size_t place_ = 0;
};

const char *reason(rapidjson::ParseErrorCode code) {
  switch (code) {
    case rapidjson::kParseErrorDocumentEmpty: return "it holds no value";
    case rapidjson::kParseErrorDocumentRootNotSingular: return "more stands behind the end of the value";
    case rapidjson::kParseErrorValueInvalid: return "a value is missing or written as none can be";
    case rapidjson::kParseErrorObjectMissName: return "a key in quotation marks is missing";
    case rapidjson::kParseErrorObjectMissColon: return "the colon behind a key is missing";
    case rapidjson::kParseErrorObjectMissCommaOrCurlyBracket: return "a comma or } is missing behind a member";
    case rapidjson::kParseErrorArrayMissCommaOrSquareBracket: return "a comma or ] is missing behind an element";
    case rapidjson::kParseErrorStringUnicodeEscapeInvalidHex: return "\\u lacks its four hexadecimal digits";
    case rapidjson::kParseErrorStringUnicodeSurrogateInvalid: return "half a character is escaped";
    case rapidjson::kParseErrorStringEscapeInvalid: return "a text holds a character that must be escaped, or escapes one that cannot be";
    case rapidjson::kParseErrorStringMissQuotationMark: return "a text lacks its closing quotation mark";
    case rapidjson::kParseErrorNumberMissFraction: return "a number ends at its decimal point";
    case rapidjson::kParseErrorNumberMissExponent: return "a number ends at its exponent";
    case rapidjson::kParseErrorNumberTooBig: return "a number is too big";
    default: return "it cannot be read";
  }
}

}  // namespace

bool quoth_json_read(
    const uint8_t *bytes, size_t count, size_t depth, quoth_json_values *values, quoth_json_failure *failure) {
  // Places are numbers of 32 bits; the parser may look sixteen bytes past the end.
  const size_t padding = 16;
  if (count > UINT32_MAX - padding) {
    *failure = {"it has more than four thousand million bytes", 0};
    return false;
  }
  // The parser resolves escapes where they stand, so it needs a text of its own.
  char *own = static_cast<char *>(std::malloc(count + padding));
  if (!own) {
    *failure = {"there is no memory for it", 0};
    return false;
  }
  if (count > 0) std::memcpy(own, bytes, count);
  std::memset(own + count, 0, padding);

  using namespace rapidjson;
  // Nesting takes no stack of the machine; numbers stay as they are written.
  const unsigned flags = kParseInsituFlag | kParseIterativeFlag | kParseNumbersAsStringsFlag;
  Scribe scribe(own, depth);
  InsituStringStream stream(own);
  Reader reader;
  ParseResult result = reader.Parse<flags>(stream, scribe);
  // The parser takes a zero for the end wherever it stands.
  if (!result.IsError() && stream.Tell() == count) {
    *values = scribe.release(reinterpret_cast<uint8_t *>(own));
    return true;
  }
  std::free(own);
  if (!result.IsError()) {
    *failure = {reason(kParseErrorDocumentRootNotSingular), stream.Tell()};
  } else {
    const char *problem = scribe.problem();
    *failure = {problem ? problem : reason(result.Code()), scribe.place(result.Offset())};
  }
  return false;
}

void quoth_json_free(quoth_json_values *values) {
  std::free(values->values);
  std::free(values->bytes);
  *values = {nullptr, 0, nullptr};
}
