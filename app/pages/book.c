/* The director's book: everything, a chapter a scene.
 *
 * It holds what the production holds once it is shared: of what the tables call confidential,
 * players, their fit and the notes on them, nothing is on any paper. The book is the director's,
 * but it lies on the counter, is lent to whoever stands in and is mailed; what is printed cannot
 * be taken back by a copy to share. The Script keeps these where they can be changed and
 * deleted.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/pages/volume.h"

#include <glib/gi18n-lib.h>

static const RegieVolumeChapter chapters[] = {
  { .title = N_ ("Cover"), .parts = { { NULL, &regie_cover } } },
  { .title = N_ ("Contents"), .contents = TRUE },
  { .title = N_ ("Explication"), .parts = { { NULL, &regie_explication_sheet } } },
  { .title = N_ ("Working backwards"),
    .parts = { { NULL, &regie_working_backwards_sheet } } },
  { .title = N_ ("Cast"),
    .each = REGIE_EACH_ROLE,
    .parts = { { NULL, &regie_role_card } } },
  { .each = REGIE_EACH_SCENE,
    .parts = { { N_ ("The scene"), &regie_scene_sheet },
               { N_ ("Plan"), &regie_plan_sheet },
               { N_ ("Storyboard"), &regie_storyboard },
               { N_ ("Cue sheet"), &regie_cue_sheet } } },
  { .title = N_ ("Prop list"), .parts = { { NULL, &regie_prop_list } } },
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
    .nothing = "",
  };
  RegieSheetOptions all = *options;

  all.scene = NULL;
  all.role = NULL;
  all.scale = 0;
  all.fields = REGIE_PANEL_USUAL;
  all.rows = all.columns = 0;
  return regie_volume_new (&kind, production, &all, page, error);
}

const RegieSheetType regie_book = { REGIE_VOLUME (lay_out) };
