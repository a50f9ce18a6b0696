#include "CResources.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char exchanges[] = {
#embed "data/exchanges.yaml"
};
static const unsigned char people[] = {
#embed "data/people.yaml"
};
static const unsigned char outlets[] = {
#embed "data/outlets.yaml"
};
static const unsigned char topics[] = {
#embed "data/topics.yaml"
};

static const unsigned char given_names[] = {
#embed "data/given-names.txt"
};

static const unsigned char lexicon[] = {
#embed "data/lexicon.bin"
};

#define RESOURCE(file, array) {file, array, sizeof(array)}
static const quoth_resource resources[] = {
  RESOURCE("exchanges.yaml", exchanges),
  RESOURCE("people.yaml", people),
  RESOURCE("outlets.yaml", outlets),
  RESOURCE("topics.yaml", topics),
};

size_t quoth_resource_count(void) { return sizeof(resources) / sizeof(resources[0]); }
quoth_resource quoth_resource_at(size_t place) { return resources[place]; }
quoth_resource quoth_compiled_lexicon(void) { return (quoth_resource)RESOURCE("lexicon.bin", lexicon); }
quoth_resource quoth_given_names(void) { return (quoth_resource)RESOURCE("given-names.txt", given_names); }
