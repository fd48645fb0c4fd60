/* What came of reading a file: the production, and what was odd about it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#pragma once

#include "app/file/place.h"
#include "app/model/production.h"

G_BEGIN_DECLS

/* No reader goes through more of them. */
#define REGIE_NOTICE_LIMIT 1000

typedef struct
{
  RegiePlace place;
  char *text; /* one or two sentences: what is odd and what was done about it */
} RegieNotice;

typedef struct
{
  RegieProduction *production;
  GPtrArray *notices; /* of RegieNotice, in the order of the file */
  gboolean newer;     /* made by a newer version: never save over it */
  char *digest;       /* SHA-256 of the file; NULL when it did not come from one */
  GBytes *bytes;      /* of the file; NULL likewise */
} RegieReading;

RegieReading *regie_reading_new (void);
void regie_reading_free (RegieReading *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RegieReading, regie_reading_free)

/* Sets an error when a newer version made it: what that may hold would be lost in a merge. */
gboolean regie_reading_may_merge (const RegieReading *self,
                                  const char *path,
                                  GError **error);

/* text: (transfer full). Beyond the limit, it is let go. */
void regie_reading_note (RegieReading *self, RegiePlace place, char *text);

/* Puts the notices in the order of their places. */
void regie_reading_sort (RegieReading *self);

/* Returns: (transfer full): "name:line:column: text". */
char *regie_notice_format (const RegieNotice *notice, const char *name);

G_END_DECLS
