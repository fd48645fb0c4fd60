/* How one version of a production differs from another.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#pragma once

#include "app/merge/match.h"

G_BEGIN_DECLS

typedef enum
{
  REGIE_VARIATION_INSERTED,  /* with all below it */
  REGIE_VARIATION_REMOVED,   /* with all below it */
  REGIE_VARIATION_ELSEWHERE, /* taken to another owner */
  REGIE_VARIATION_MOVED,     /* within its list */
  REGIE_VARIATION_FIELD,
  REGIE_VARIATION_UNKNOWN, /* what the tables do not know */
} RegieVariationKind;

typedef struct
{
  RegieVariationKind kind;
  RegieMatch *match;       /* the record: BASE as it was, MINE as it is */
  const RegieField *field; /* NULL for other kinds */
} RegieVariation;

typedef struct
{
  RegieMatching *matching;
  GPtrArray *variations; /* of RegieVariation, owned */
} RegieComparison;

/* Compares record by record and field by field. None differ exactly when the files are the
 * same to the byte. Returns: (transfer full): what regie_comparison_free() takes. */
RegieComparison *regie_comparison_new (RegieProduction *before, RegieProduction *after);
void regie_comparison_free (RegieComparison *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RegieComparison, regie_comparison_free)

G_END_DECLS
