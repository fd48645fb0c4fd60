/* What a file holds that the tables do not know, kept word for word.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#pragma once

#include "app/file/precheck.h"

#include <libxml/parser.h>

G_BEGIN_DECLS

typedef struct
{
  GString *out; /* where the element now kept goes; not owned */
  int depth;    /* 0 while nothing is being kept */
  gsize opened; /* length of out after the last start tag */
  const char *defaults[REGIE_PRECHECK_DEPTH_LIMIT + 2]; /* namespace without prefix */
} RegieKept;

/* The five words libxml2 gives for an attribute. */
typedef struct
{
  const xmlChar *name, *prefix, *uri, *value, *end;
} RegieXmlAttribute;

/* An element as libxml2 gives it. */
typedef struct
{
  const xmlChar *name, *prefix, *uri;
  int n_namespaces;
  const xmlChar **namespaces; /* prefix and URI in turn */
  int n_attributes;
  const RegieXmlAttribute *attributes;
} RegieXmlElement;

/* Begins to keep an element among records of the namespace uri. */
void regie_kept_begin (RegieKept *self, GString *out, const char *uri);

void regie_kept_start (RegieKept *self, const RegieXmlElement *element);
void regie_kept_text (RegieKept *self, const char *text, gsize length);
void regie_kept_end (RegieKept *self, const xmlChar *name, const xmlChar *prefix);

/* Appends ` name="value"`, prefix and all. */
void regie_kept_attribute (GString *out, const RegieXmlAttribute *attribute);
/* Appends the declarations of prefixes: what is kept below may use them. */
void regie_kept_prefixes (GString *out, const RegieXmlElement *element);

/* Returns: (transfer full): the attribute's value. libxml2 leaves "&" as "&#38;". */
char *regie_xml_value (const RegieXmlAttribute *attribute);

G_END_DECLS
