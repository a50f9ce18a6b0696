#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// An opaque door to libxml2: its own headers stay out of Swift's sight. All strings are UTF-8; they are lent for the call.

// Who is told what stands in a file, in the order of the file.
typedef struct {
  void *context;
  // An element begins; its attributes follow. `space` is the URI of its namespace, or NULL. False stops reading.
  bool (*start)(void *context, const char *name, const char *space, int64_t line);
  // An attribute of the element that has just begun; with its prefix where it has one.
  void (*attribute)(void *context, const char *prefix, const char *name, const uint8_t *value, size_t count);
  void (*end)(void *context);
  // Words; one run can come in several pieces. False stops reading.
  bool (*text)(void *context, const uint8_t *bytes, size_t count);
} quoth_xml_sink;

// How reading went.
typedef struct {
  // Why reading stopped before the end of the file, without a final stop; empty where it did not.
  char problem[256];
  // The line of that, from 1.
  int64_t line;
  // The first name of an entity that nobody defines; empty where there is none. It stands in the text as written.
  char undefined[64];
  // Whether the file asks for another file or address, which was not read.
  bool reaches_out;
} quoth_xml_outcome;

// Reads well-formed XML in UTF-8 up to the first error. Nothing outside `bytes` is ever read.
void quoth_xml_read(const uint8_t *bytes, size_t count, const quoth_xml_sink *sink, quoth_xml_outcome *outcome);

// Reads HTML in UTF-8 as browsers do, mending what is wrong.
void quoth_html_read(const uint8_t *bytes, size_t count, const quoth_xml_sink *sink, quoth_xml_outcome *outcome);
