/* Finding words anywhere in a production.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/model/production.h"

G_BEGIN_DECLS

/* A place where all the words are. */
typedef struct
{
  RegieRecord *record;     /* owned: whose text it is */
  const RegieField *field; /* of the record */
  char *excerpt;    /* the text about the first word, on one line; "…" where cut */
  gboolean is_name; /* the text is what the record is called */
  int start, end;   /* bytes of the first word in the excerpt */
} RegieHit;

typedef struct _RegieSearch RegieSearch;

/* Folds every text of the production once. It does not hear of changes: make a new one. */
RegieSearch *regie_search_new (RegieProduction *production);
void regie_search_free (RegieSearch *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RegieSearch, regie_search_free)

/* Texts that hold every word, in any order, whatever the case; names before sentences, then
 * in the order of the document. most: how many at most.
 * Returns: (transfer full) (element-type RegieHit): empty for no words. */
GPtrArray *regie_search_find (RegieSearch *self, const char *words, unsigned most);

G_END_DECLS
