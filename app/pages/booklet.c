/* The role booklet: for each role its card, then its sheets.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/pages/volume.h"

#include <glib/gi18n-lib.h>

static const RegieVolumeChapter chapters[] = {
  { .each = REGIE_EACH_ROLE,
    .parts = { { N_ ("Role card"), &regie_role_card },
               { N_ ("Role sheet"), &regie_role_sheet } } },
};

static gpointer
lay_out (const RegieSheetType *type,
         RegieProduction *production,
         const RegieSheetOptions *options,
         const RegiePage *page,
         GError **error)
{
  static const RegieVolumeKind kind = {
    .chapters = chapters,
    .n_chapters = G_N_ELEMENTS (chapters),
    .apart = TRUE,
    .nothing =
      N_ ("There is nothing to put in a booklet. Write about a role in the Script, "
          "or add beats to a scene it plays in."),
  };
  RegieSheetOptions bound = *options;

  bound.bound = TRUE;
  return regie_volume_new (&kind, production, &bound, page, error);
}

const RegieSheetType regie_role_booklet = { REGIE_VOLUME (lay_out) };
