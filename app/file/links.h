/* The ids of a production being read, and the links between its records.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#pragma once

#include "app/file/reading.h"

G_BEGIN_DECLS

typedef struct
{
  GHashTable *records; /* those with an id, found by it */
  GArray *links;
  GArray *doubles;
  gboolean missing; /* some record is without the id it should have */
} RegieLinks;

RegieLinks *regie_links_new (void);
void regie_links_free (RegieLinks *self);

/* Gives the record the id, unless another one has it; that is mended when all are known.
 * id: (transfer full), for regie_text_drop(). offset: where the file says so. */
void regie_links_claim (RegieLinks *self, RegieRecord *record, char *id, gsize offset);

/* Remembers that the field holds a link. */
void regie_links_add (RegieLinks *self,
                      RegieRecord *record,
                      const RegieField *field,
                      gsize offset);

/* Gives ids to records without; when mend is set, takes out links to nowhere with a notice.
 * A record that is only there to link, as a stance to its promise, goes with its link. */
void regie_links_settle (RegieLinks *self,
                         RegieReading *reading,
                         RegieLocator *locator,
                         gboolean mend);

G_END_DECLS
