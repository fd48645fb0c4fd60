/* A sheet that is one table: what cue sheet, prop list, script and cards have
 * in common. For app/pages.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/pages/sheet-type.h"
#include "app/pages/table.h"

G_BEGIN_DECLS

/* What a kind of list says; strings translatable. */
struct _RegieList
{
  const RegieTableColumn *columns;
  size_t n_columns;
  /* What it is; of_one: what it is said to be below the title, which is the role's name or the
   * scene's heading. */
  const char *title;
  gboolean of_one;
  const char *key;
  const char *nothing; /* the error when there is no row */
  /* Adds the rows. Returns: how many things they are of. */
  unsigned (*fill) (RegieTable *table,
                    RegieProduction *production,
                    const RegieSheetOptions *options);
  /* What stands at the right: "12 props". */
  char *(*count) (unsigned n, const RegieSheetOptions *options);
};

/* The functions of a RegieSheetType whose list is set. */
gpointer regie_table_sheet_new (const RegieSheetType *type,
                                RegieProduction *production,
                                const RegieSheetOptions *options,
                                const RegiePage *page,
                                GError **error);
void regie_table_sheet_free (gpointer sheet);
unsigned regie_table_sheet_n_pages (gpointer sheet);
void regie_table_sheet_describe (gpointer sheet, unsigned page, RegiePageText *text);
void regie_table_sheet_draw (gpointer sheet, cairo_t *cr, unsigned page);

/* A type of sheet that is the table. */
#define REGIE_TABLE_SHEET(table)                                                         \
  {                                                                                      \
    .lay_out = regie_table_sheet_new, .free = regie_table_sheet_free,                    \
    .n_pages = regie_table_sheet_n_pages, .describe = regie_table_sheet_describe,        \
    .draw = regie_table_sheet_draw, .list = &table, .upright = TRUE                      \
  }

G_END_DECLS
