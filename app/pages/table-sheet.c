/* A sheet that is one table.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/pages/table-sheet.h"

#include "app/base/error.h"
#include "app/pages/words.h"

#include <glib/gi18n-lib.h>

#define FEW_PAGES 4 /* that are laid out more than one way */

typedef struct
{
  const RegieList *list;
  RegieTable *table;
  RegieRole *role; /* not owned; NULL: of all */
  char *scenes, *count;
  char *continued; /* the title of all pages but the first, when it is of one */
} TableSheet;

static const char *
name_one (TableSheet *self)
{
  if (!self->role)
    return self->scenes;
  return self->role->name ? self->role->name : "";
}

/* No page for a last few rows, where less between all of them is enough. */
static void
spare_page (TableSheet *self,
            RegieProduction *production,
            const RegieSheetOptions *options,
            const RegiePage *page)
{
  unsigned n = regie_table_n_pages (self->table);
  g_autoptr (RegieTable) tight = NULL;
  RegieTable *old = self->table;

  if (n < 2 || n > FEW_PAGES)
    return;
  tight = regie_table_new (page, self->list->columns, self->list->n_columns);
  regie_table_set_tight (tight);
  self->list->fill (tight, production, options);
  if (regie_table_n_pages (tight) >= n)
    return;
  self->table = g_steal_pointer (&tight);
  regie_table_free (old);
}

gpointer
regie_table_sheet_new (const RegieSheetType *type,
                       RegieProduction *production,
                       const RegieSheetOptions *options,
                       const RegiePage *page,
                       GError **error)
{
  TableSheet *self = g_new0 (TableSheet, 1);
  const RegieList *list = type->list;
  unsigned n;

  self->list = list;
  self->role = list->of_one ? options->role : NULL;
  self->table = regie_table_new (page, list->columns, list->n_columns);
  n = list->fill (self->table, production, options);
  spare_page (self, production, options, page);
  self->scenes = regie_scenes_shown (options->scene);
  self->count = list->count (n, options);
  self->continued = g_strdup_printf (_ ("%s (continued)"), name_one (self));
  if (n)
    return self;
  g_set_error_literal (error, REGIE_ERROR, REGIE_ERROR_USAGE, _ (list->nothing));
  regie_table_sheet_free (self);
  return NULL;
}

void
regie_table_sheet_free (gpointer sheet)
{
  TableSheet *self = sheet;

  regie_table_free (self->table);
  g_free (self->scenes);
  g_free (self->count);
  g_free (self->continued);
  g_free (self);
}

unsigned
regie_table_sheet_n_pages (gpointer sheet)
{
  return regie_table_n_pages (((TableSheet *) sheet)->table);
}

void
regie_table_sheet_describe (gpointer sheet, unsigned page, RegiePageText *text)
{
  TableSheet *self = sheet;

  text->title = _ (self->list->title);
  text->kind = self->scenes;
  if (self->list->of_one)
    {
      text->kind = text->title;
      text->title = page ? self->continued : name_one (self);
      text->role = self->role;
    }
  text->top_right = self->count;
  text->key = *self->list->key ? _ (self->list->key) : "";
  text->ideas = TRUE;
}

void
regie_table_sheet_draw (gpointer sheet, cairo_t *cr, unsigned page)
{
  regie_table_draw (((TableSheet *) sheet)->table, cr, page);
}
