/* What a parser's events bring into records, and where in the file they were.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#pragma once

#include "app/file/kept.h"
#include "app/file/links.h"

G_BEGIN_DECLS

/* What a name means in records of the class: of an attribute, of a child, or nothing. */
typedef struct
{
  const RegieRecordClass *klass;
  const xmlChar *name; /* as the parser gives it, the same pointer each time */
  gboolean id;
  const RegieField *attribute, *prose;
  const RegieChildren *children;
} RegieMeaning;

typedef struct
{
  xmlParserCtxtPtr parser;
  RegieReading *reading;
  RegieLocator locator; /* of the text the parser reads */
  RegieLinks *links;
  RegieTexts texts;           /* what the records take from the file */
  RegieMeaning meanings[256]; /* of the names met so far, wherever there is room */
  GError *error;              /* the first; the parser stops at it */
} RegieIntake;

/* Offsets into the text: of the parser now; of a pointer the parser gave; of the start tag
 * just read. */
gsize regie_intake_here (RegieIntake *self);
gsize regie_intake_offset (RegieIntake *self, const xmlChar *at);
gsize regie_intake_element (RegieIntake *self);

/* text: (transfer full): a sentence. */
void regie_intake_note (RegieIntake *self, gsize offset, char *text);
void regie_intake_fail (RegieIntake *self,
                        gsize offset,
                        RegieError code,
                        const char *sentence);

/* Looks the name up in the record's tables. */
const RegieMeaning *regie_intake_look_up (RegieIntake *self,
                                          RegieRecord *record,
                                          const xmlChar *name);

/* Sets the record's id and fields; keeps what its table does not know. */
void regie_intake_attributes (RegieIntake *self,
                              RegieRecord *record,
                              const RegieXmlElement *element);

G_END_DECLS
