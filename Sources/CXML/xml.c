#include "CXML.h"

#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
#include <limits.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>

typedef struct {
  const quoth_xml_sink *sink;
  quoth_xml_outcome *outcome;
} Reading;

// The parser's `userData` stays the parser itself, because the handlers of libxml2 that are used here want it so;
// what is ours hangs on `_private`, which parsers of entities inherit.
static Reading *reading_of(void *context) { return ((xmlParserCtxtPtr)context)->_private; }

static xmlParserInputPtr load_nothing(const char *url, const char *id, xmlParserCtxtPtr parser) {
  (void)url, (void)id;
  if (parser && parser->_private) reading_of(parser)->outcome->reaches_out = true;
  return NULL;
}

static void set_up(void) {
  xmlInitParser();
  xmlSetExternalEntityLoader(load_nothing);
}

static pthread_once_t is_set_up = PTHREAD_ONCE_INIT;

static void stop(xmlParserCtxtPtr parser) { xmlStopParser(parser); }

static void hear_error(void *context, const xmlError *error) {
  xmlParserCtxtPtr parser = error->ctxt ? error->ctxt : context;
  if (error->level != XML_ERR_FATAL || !parser || !parser->_private) return;
  quoth_xml_outcome *outcome = reading_of(parser)->outcome;
  if (outcome->problem[0]) return;
  snprintf(outcome->problem, sizeof outcome->problem, "%s", error->message ? error->message : "not well-formed");
  outcome->problem[strcspn(outcome->problem, "\n")] = 0;
  outcome->line = error->line;
}

static void take_text(void *context, const xmlChar *text, int count) {
  const quoth_xml_sink *sink = reading_of(context)->sink;
  // The parser still hands on words after an error.
  if (((xmlParserCtxtPtr)context)->disableSAX) return;
  if (count > 0 && !sink->text(sink->context, text, (size_t)count)) stop(context);
}

// A parser for some bytes; NULL, with the reason in the outcome, where there can be none.
static xmlParserCtxtPtr begin(
  xmlParserCtxtPtr (*create)(const char *, int), const uint8_t *bytes, size_t count, quoth_xml_outcome *outcome) {
  pthread_once(&is_set_up, set_up);
  *outcome = (quoth_xml_outcome){0};
  xmlParserCtxtPtr parser = count > INT_MAX ? NULL : create((const char *)bytes, (int)count);
  if (!parser) {
    snprintf(outcome->problem, sizeof outcome->problem, "%s", count > INT_MAX ? "too long" : "nothing to read");
  }
  return parser;
}

// XML

static void start_element(
  void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri, int space_count,
  const xmlChar **spaces, int attribute_count, int defaulted, const xmlChar **attributes) {
  (void)prefix, (void)space_count, (void)spaces, (void)defaulted;
  const quoth_xml_sink *sink = reading_of(context)->sink;
  if (!sink->start(sink->context, (const char *)name, (const char *)uri, xmlSAX2GetLineNumber(context))) {
    stop(context);
    return;
  }
  for (int i = 0; i < attribute_count; i++) {
    const xmlChar **attribute = attributes + 5 * i;
    sink->attribute(
      sink->context, (const char *)attribute[1], (const char *)attribute[0], attribute[3],
      (size_t)(attribute[4] - attribute[3]));
  }
}

static void end_element(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri) {
  (void)name, (void)prefix, (void)uri;
  const quoth_xml_sink *sink = reading_of(context)->sink;
  sink->end(sink->context);
}

// Declares what a file says itself; what lies elsewhere is declared as nothing.
static void declare_entity(
  void *context, const xmlChar *name, int type, const xmlChar *public_id, const xmlChar *system_id,
  xmlChar *content) {
  (void)public_id, (void)system_id;
  xmlChar nothing[1] = {0};
  if (type == XML_INTERNAL_GENERAL_ENTITY || type == XML_INTERNAL_PARAMETER_ENTITY) {
    xmlSAX2EntityDecl(context, name, type, NULL, NULL, content);
    return;
  }
  reading_of(context)->outcome->reaches_out = true;
  int inner = type == XML_EXTERNAL_PARAMETER_ENTITY ? XML_INTERNAL_PARAMETER_ENTITY : XML_INTERNAL_GENERAL_ENTITY;
  xmlSAX2EntityDecl(context, name, inner, NULL, NULL, nothing);
}

static void ignore_unparsed_entity(
  void *context, const xmlChar *name, const xmlChar *public_id, const xmlChar *system_id, const xmlChar *notation) {
  (void)name, (void)public_id, (void)system_id, (void)notation;
  reading_of(context)->outcome->reaches_out = true;
}

static void note_external_subset(
  void *context, const xmlChar *name, const xmlChar *public_id, const xmlChar *system_id) {
  // Declared without its address: there is nothing to fetch.
  (void)public_id, (void)system_id;
  xmlSAX2InternalSubset(context, name, NULL, NULL);
}

// The entities that a file defines, those of HTML, which many files use undefined, and for any other its own name.
static xmlEntityPtr entity_named(void *context, const xmlChar *name) {
  xmlParserCtxtPtr parser = context;
  xmlEntityPtr found = xmlSAX2GetEntity(context, name);
  if (found || !parser->myDoc) return found;
  xmlChar content[80];
  const htmlEntityDesc *known = htmlEntityLookup(name);
  if (known) {
    int count = xmlCopyChar(0, content, (int)known->value);
    content[count] = 0;
  } else {
    quoth_xml_outcome *outcome = reading_of(context)->outcome;
    if (!outcome->undefined[0]) snprintf(outcome->undefined, sizeof outcome->undefined, "%s", (const char *)name);
    if (snprintf((char *)content, sizeof content, "&#38;%s;", (const char *)name) >= (int)sizeof content) return NULL;
  }
  if (!parser->myDoc->intSubset && !xmlCreateIntSubset(parser->myDoc, BAD_CAST "none", NULL, NULL)) return NULL;
  return xmlAddDocEntity(parser->myDoc, name, XML_INTERNAL_GENERAL_ENTITY, NULL, NULL, content);
}

void quoth_xml_read(const uint8_t *bytes, size_t count, const quoth_xml_sink *sink, quoth_xml_outcome *outcome) {
  xmlParserCtxtPtr parser = begin(xmlCreateMemoryParserCtxt, bytes, count, outcome);
  if (!parser) return;
  Reading reading = {sink, outcome};
  parser->_private = &reading;
  xmlSAXHandler handler = {
    .initialized = XML_SAX2_MAGIC,
    .startDocument = xmlSAX2StartDocument,
    .internalSubset = note_external_subset,
    .entityDecl = declare_entity,
    .unparsedEntityDecl = ignore_unparsed_entity,
    .getEntity = entity_named,
    .getParameterEntity = xmlSAX2GetParameterEntity,
    .startElementNs = start_element,
    .endElementNs = end_element,
    .characters = take_text,
    .ignorableWhitespace = take_text,
    .cdataBlock = take_text,
    .serror = (xmlStructuredErrorFunc)hear_error,
  };
  *parser->sax = handler;
  xmlCtxtUseOptions(parser, XML_PARSE_NONET | XML_PARSE_IGNORE_ENC);
  xmlSwitchEncoding(parser, XML_CHAR_ENCODING_UTF8);
  xmlParseDocument(parser);
  if (parser->myDoc) xmlFreeDoc(parser->myDoc);
  parser->myDoc = NULL;
  parser->_private = NULL;
  xmlFreeParserCtxt(parser);
}

// HTML

static void start_html_element(void *context, const xmlChar *name, const xmlChar **attributes) {
  const quoth_xml_sink *sink = reading_of(context)->sink;
  if (!sink->start(sink->context, (const char *)name, NULL, xmlSAX2GetLineNumber(context))) {
    stop(context);
    return;
  }
  for (; attributes && attributes[0]; attributes += 2) {
    const xmlChar *value = attributes[1] ? attributes[1] : BAD_CAST "";
    sink->attribute(sink->context, NULL, (const char *)attributes[0], value, strlen((const char *)value));
  }
}

static void end_html_element(void *context, const xmlChar *name) {
  (void)name;
  const quoth_xml_sink *sink = reading_of(context)->sink;
  sink->end(sink->context);
}

static void ignore_error(void *context, const xmlError *error) { (void)context, (void)error; }

void quoth_html_read(const uint8_t *bytes, size_t count, const quoth_xml_sink *sink, quoth_xml_outcome *outcome) {
  htmlParserCtxtPtr parser = begin(htmlCreateMemoryParserCtxt, bytes, count, outcome);
  if (!parser) return;
  Reading reading = {sink, outcome};
  parser->_private = &reading;
  xmlSAXHandler handler = {
    .initialized = XML_SAX2_MAGIC,
    .startElement = start_html_element,
    .endElement = end_html_element,
    .characters = take_text,
    .ignorableWhitespace = take_text,
    .cdataBlock = take_text,
    .serror = (xmlStructuredErrorFunc)ignore_error,
  };
  *parser->sax = handler;
  // "Recover" means that a script ends where its own tag ends it, not at the first `</p>` in its strings.
  htmlCtxtUseOptions(parser, HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC | HTML_PARSE_RECOVER);
  xmlSwitchEncoding(parser, XML_CHAR_ENCODING_UTF8);
  htmlParseDocument(parser);
  parser->_private = NULL;
  xmlFreeParserCtxt(parser);
}
