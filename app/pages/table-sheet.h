/* A sheet that is one table: what cue sheet and prop list have in common. For app/pages.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/pages/sheets.h"
#include "app/pages/table.h"

G_BEGIN_DECLS

/* What a kind of list says; strings translatable. */
typedef struct
{
  const RegieTableColumn *columns;
  size_t n_columns;
  const char *title, *key;
  const char *nothing; /* the error when there is no row */
  /* Adds the rows. Returns: how many things they are of. */
  unsigned (*fill) (RegieTable *table,
                    RegieProduction *production,
                    const RegieSheetOptions *options);
  char *(*count) (unsigned n); /* "12 props" */
} RegieList;

/* Returns: (transfer full) (nullable): as RegieSheetType.lay_out. */
gpointer regie_table_sheet_new (const RegieList *list,
                                RegieProduction *production,
                                const RegieSheetOptions *options,
                                const RegiePage *page,
                                GError **error);
/* The other functions of a RegieSheetType, of what that gave. */
void regie_table_sheet_free (gpointer sheet);
unsigned regie_table_sheet_n_pages (gpointer sheet);
void regie_table_sheet_describe (gpointer sheet, unsigned page, RegiePageText *text);
void regie_table_sheet_draw (gpointer sheet, cairo_t *cr, unsigned page);

G_END_DECLS
