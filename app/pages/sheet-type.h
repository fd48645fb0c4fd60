/* What every kind of sheet does: one table each, so that a new kind is a file and a line in
 * sheets.c, or in the table of a volume they are bound in. For app/pages.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/pages/sheets.h"

G_BEGIN_DECLS

typedef struct _RegieList RegieList;
typedef struct _RegieSheetType RegieSheetType;
struct _RegieSheetType
{
  /* Returns: (transfer full) (nullable): its own state; NULL with error set. */
  gpointer (*lay_out) (const RegieSheetType *type,
                       RegieProduction *production,
                       const RegieSheetOptions *options,
                       const RegiePage *page,
                       GError **error);
  void (*free) (gpointer sheet);
  unsigned (*n_pages) (gpointer sheet);
  /* Fills in title, kind and what stands at the right; strings as long as the sheet. */
  void (*describe) (gpointer sheet, unsigned page, RegiePageText *text);
  void (*draw) (gpointer sheet, cairo_t *cr, unsigned page);
  gboolean named;   /* each page has a title of its own in an outline */
  gboolean upright; /* paper that stands suits it better */
  /* (nullable): adds what an outline lists, when that is not one line a page. */
  void (*outline) (gpointer sheet, GArray *bookmarks);
  /* (nullable): adds what leads from the page to another. */
  void (*link) (gpointer sheet, unsigned page, GArray *links);
  const RegieList *list; /* of a sheet that is one table: see table-sheet.h */
};

extern const RegieSheetType regie_plan_sheet, regie_storyboard, regie_role_sheet,
  regie_cue_sheet, regie_prop_list, regie_briefing, regie_explication_sheet,
  regie_working_backwards_sheet, regie_role_card, regie_role_booklet, regie_cover,
  regie_scene_sheet, regie_book;

G_END_DECLS
