/* A table that flows over pages.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/pages/table.h"

#include "app/draw/ink.h"
#include "app/draw/lettering.h"

#include <glib/gi18n-lib.h>

#define SIZE 8.5
#define PAD 4.5
#define GUTTER 10.0
#define TITLES 16.0  /* points, the column titles' row */
#define HEADING 26.0 /* a heading's row */

typedef struct
{
  char **cells; /* the first alone when it is a heading */
  gboolean heading;
  unsigned page;
  double y, height;
} Row;

struct _RegieTable
{
  RegiePage page;
  const RegieTableColumn *columns;
  size_t n;
  GArray *rows; /* Row */
  char *heading;
  gboolean waiting; /* the heading stands with its first row */
  unsigned n_pages;
  double y; /* where the next row goes */
};

static void
clear_row (gpointer row)
{
  g_strfreev (((Row *) row)->cells);
}

RegieTable *
regie_table_new (const RegiePage *page, const RegieTableColumn *columns, size_t n)
{
  RegieTable *self = g_new0 (RegieTable, 1);

  self->page = *page;
  self->columns = columns;
  self->n = n;
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  g_array_set_clear_func (self->rows, clear_row);
  return self;
}

void
regie_table_free (RegieTable *self)
{
  g_array_unref (self->rows);
  g_free (self->heading);
  g_free (self);
}

/* No cell is taller than a page. */
static RegieLettering
lettering (RegieTable *self, size_t column)
{
  return (RegieLettering){
    .size = SIZE,
    .markup = TRUE,
    .width = self->columns[column].share * self->page.body.width - GUTTER,
    .lines = (int) ((self->page.body.height - TITLES - HEADING - 2 * PAD) / (1.5 * SIZE)),
  };
}

static double
row_height (RegieTable *self, const char *const *cells)
{
  double height = SIZE;

  for (size_t i = 0; i < self->n; i++)
    {
      RegieLettering style = lettering (self, i);

      if (cells[i] && *cells[i])
        height =
          MAX (height,
               regie_lettering_box ((RegiePoint){ 0, 0 }, cells[i], &style).height);
    }
  return height + 2 * PAD;
}

static void
put (RegieTable *self, char **cells, gboolean heading, double height)
{
  Row row = { cells, heading, self->n_pages - 1, self->y, height };

  self->y += height;
  g_array_append_val (self->rows, row);
}

static void
put_heading (RegieTable *self)
{
  char **cells = g_new0 (char *, 2);

  cells[0] = g_strdup (self->heading);
  put (self, cells, TRUE, HEADING);
  self->waiting = FALSE;
}

void
regie_table_add_heading (RegieTable *self, const char *text)
{
  g_free (self->heading);
  self->heading = g_strdup (text);
  self->waiting = TRUE;
}

void
regie_table_add_row (RegieTable *self, const char *const *cells)
{
  double height = row_height (self, cells);
  double bottom = self->page.body.y + self->page.body.height;
  char **copy = g_new0 (char *, self->n + 1);

  if (!self->n_pages || self->y + height + (self->waiting ? HEADING : 0) > bottom)
    {
      self->n_pages++;
      self->y = self->page.body.y + TITLES;
      self->waiting = self->heading != NULL;
    }
  if (self->waiting)
    put_heading (self);
  for (size_t i = 0; i < self->n; i++)
    copy[i] = g_strdup (cells[i] ? cells[i] : "");
  put (self, copy, FALSE, height);
}

unsigned
regie_table_n_pages (RegieTable *self)
{
  return self->n_pages;
}

/* Drawing */

static void
draw_rule (RegieTable *self, cairo_t *cr, double y, double weight)
{
  regie_ink_set (cr, REGIE_INK_QUIET, self->page.style, 0.8);
  cairo_set_line_width (cr, weight);
  cairo_new_path (cr);
  cairo_move_to (cr, self->page.body.x, y);
  cairo_line_to (cr, self->page.body.x + self->page.body.width, y);
  cairo_stroke (cr);
}

static void
draw_titles (RegieTable *self, cairo_t *cr)
{
  double x = self->page.body.x;

  for (size_t i = 0; i < self->n; i++)
    {
      RegieLettering style = { .size = 7.5, .bold = TRUE, .lines = 1 };

      style.width = self->columns[i].share * self->page.body.width - GUTTER;
      regie_ink_set (cr, REGIE_INK_QUIET, self->page.style, 1);
      regie_lettering_draw (cr, (RegiePoint){ x, self->page.body.y },
                            _ (self->columns[i].title), &style);
      x += self->columns[i].share * self->page.body.width;
    }
  draw_rule (self, cr, self->page.body.y + TITLES - 2, 1);
}

static void
draw_heading (RegieTable *self, cairo_t *cr, const Row *row)
{
  RegieLettering style = { .size = 11, .bold = TRUE, .lines = 1, .down = 1 };

  style.width = self->page.body.width;
  regie_ink_set (cr, REGIE_INK_TEXT, self->page.style, 1);
  regie_lettering_draw (cr, (RegiePoint){ self->page.body.x, row->y + HEADING - 4 },
                        row->cells[0], &style);
}

static void
draw_row (RegieTable *self, cairo_t *cr, const Row *row)
{
  double x = self->page.body.x;

  draw_rule (self, cr, row->y, 0.4);
  regie_ink_set (cr, REGIE_INK_TEXT, self->page.style, 1);
  for (size_t i = 0; i < self->n; i++)
    {
      RegieLettering style = lettering (self, i);

      regie_lettering_draw (cr, (RegiePoint){ x, row->y + PAD }, row->cells[i], &style);
      x += self->columns[i].share * self->page.body.width;
    }
}

void
regie_table_draw (RegieTable *self, cairo_t *cr, unsigned page)
{
  draw_titles (self, cr);
  for (unsigned i = 0; i < self->rows->len; i++)
    {
      const Row *row = &g_array_index (self->rows, Row, i);

      if (row->page != page)
        continue;
      if (row->heading)
        draw_heading (self, cr, row);
      else
        draw_row (self, cr, row);
    }
}
