/* A table that flows over pages.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/pages/table.h"

#include "app/draw/ink.h"
#include "app/draw/lettering.h"
#include "app/pages/words.h"

#include <glib/gi18n-lib.h>

#define SIZE 8.5
#define PAD 4.5
#define LOW_PAD 3.0 /* the same where that saves a page */
#define CLOSE 5.0   /* points by which a row moves up to the one it goes on from */
#define GUTTER 10.0
#define TITLES 16.0  /* points, the column titles' row */
#define HEADING 26.0 /* a heading's row */
#define LOW_HEADING 22.0
#define FEW 3 /* lines that stand together at the head of a page */
#define LINE 12.0
#define LEAST 40.0 /* with less room left, words go on on the next page */
#define LONG 0.25  /* of a page: what is taller may break */
#define PIECE 3000 /* characters: Pango takes time quadratic in a paragraph's */

/* A row, or as much of one as there is room for. */
typedef struct
{
  char **cells; /* the first alone when it is a heading; NULL when the words are set */
  PangoLayout *set[REGIE_TABLE_COLUMNS];
  unsigned lines[REGIE_TABLE_COLUMNS][2]; /* of set: from which on, how many */
  gboolean heading;
  gboolean goes_on; /* from the page before */
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
  double pad, heading_height;
  unsigned n_pages;
  double y; /* where the next row goes */
};

static void
clear_row (gpointer data)
{
  Row *row = data;

  g_strfreev (row->cells);
  for (size_t i = 0; i < REGIE_TABLE_COLUMNS; i++)
    g_clear_object (&row->set[i]);
}

RegieTable *
regie_table_new (const RegiePage *page, const RegieTableColumn *columns, size_t n)
{
  RegieTable *self = g_new0 (RegieTable, 1);

  self->page = *page;
  self->columns = columns;
  self->n = n;
  self->pad = PAD;
  self->heading_height = HEADING;
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  g_array_set_clear_func (self->rows, clear_row);
  return self;
}

void
regie_table_set_tight (RegieTable *self)
{
  self->pad = LOW_PAD;
  self->heading_height = LOW_HEADING;
}

void
regie_table_free (RegieTable *self)
{
  g_array_unref (self->rows);
  g_free (self->heading);
  g_free (self);
}

static RegieLettering
lettering (RegieTable *self, size_t column)
{
  return (RegieLettering){
    .size = SIZE,
    .markup = TRUE,
    .width = self->columns[column].share * self->page.body.width - GUTTER,
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
  return height + 2 * self->pad;
}

/* Where the rows of a page begin. */
static double
top (RegieTable *self)
{
  return self->page.body.y + (self->columns[0].title ? TITLES : 0);
}

static void
put (RegieTable *self, Row row)
{
  if (row.goes_on && self->y > top (self))
    self->y -= CLOSE;
  row.page = self->n_pages - 1;
  row.y = self->y;
  self->y += row.height;
  g_array_append_val (self->rows, row);
}

static void
put_heading (RegieTable *self)
{
  char **cells = g_new0 (char *, 2);

  cells[0] = g_strdup (self->heading);
  put (self, (Row){ .cells = cells, .heading = TRUE, .height = self->heading_height });
  self->waiting = FALSE;
}

/* What is left of the page below a heading that waits. */
static double
room (RegieTable *self)
{
  return self->n_pages ? self->page.body.y + self->page.body.height - self->y -
                           (self->waiting ? self->heading_height : 0)
                       : 0;
}

/* On this page, or on the next when so much has no room. */
static void
need_room (RegieTable *self, double height)
{
  if (room (self) < height)
    {
      self->n_pages++;
      self->y = top (self);
      self->waiting = self->heading != NULL;
    }
  if (self->waiting)
    put_heading (self);
}

void
regie_table_add_heading (RegieTable *self, const char *text)
{
  g_free (self->heading);
  self->heading = g_strdup (text);
  self->waiting = TRUE;
}

/* How many of the cell's lines stand on the page: all of the rest, or so many that no few are
 * left alone. */
static unsigned
fit (RegieTable *self, PangoLayout *words, unsigned from, double *taken)
{
  double most = room (self) - 2 * self->pad;
  unsigned n = regie_lettering_fit (words, from, most, taken);
  unsigned left = (unsigned) pango_layout_get_line_count (words) - from - n;

  if (left == 0 || left >= FEW || n <= 2 * FEW)
    return n;
  return regie_lettering_fit (words, from, *taken - (FEW - left) * LINE, taken);
}

/* As many lines of each cell as there is room for. Returns: whether any are left. */
static gboolean
put_lines (RegieTable *self, PangoLayout *const *set, unsigned *from, gboolean goes_on)
{
  Row row = { .goes_on = goes_on };
  gboolean more = FALSE;

  need_room (self, LEAST);
  for (size_t i = 0; i < self->n; i++)
    {
      double taken;
      unsigned n = fit (self, set[i], from[i], &taken);

      row.set[i] = g_object_ref (set[i]);
      row.lines[i][0] = from[i];
      row.lines[i][1] = n;
      row.goes_on |= from[i] > 0;
      row.height = MAX (row.height, taken + 2 * self->pad);
      from[i] += n;
      more |= from[i] < (unsigned) pango_layout_get_line_count (set[i]);
    }
  put (self, row);
  return more;
}

/* Words that are long break over pages between two lines. */
static void
add_long_row (RegieTable *self, const char *const *cells, gboolean goes_on)
{
  PangoLayout *set[REGIE_TABLE_COLUMNS] = { NULL };
  unsigned from[REGIE_TABLE_COLUMNS] = { 0 };

  for (size_t i = 0; i < self->n; i++)
    {
      RegieLettering style = lettering (self, i);
      double height;

      set[i] = regie_lettering_set (cells[i] ? cells[i] : "", &style, &height);
    }
  while (put_lines (self, set, from, goes_on))
    continue;
  for (size_t i = 0; i < self->n; i++)
    g_object_unref (set[i]);
}

static void
add_row (RegieTable *self, const char *const *cells, gboolean goes_on)
{
  double height = row_height (self, cells);
  char **copy;

  if (height > room (self) && height > LONG * self->page.body.height)
    {
      add_long_row (self, cells, goes_on);
      return;
    }
  need_room (self, height);
  copy = g_new0 (char *, self->n + 1);
  for (size_t i = 0; i < self->n; i++)
    copy[i] = g_strdup (cells[i] ? cells[i] : "");
  put (self, (Row){ .cells = copy, .height = height, .goes_on = goes_on });
}

void
regie_table_add_row (RegieTable *self, const char *const *cells)
{
  add_row (self, cells, FALSE);
}

void
regie_table_add_prose (RegieTable *self,
                       const char *label,
                       const char *text,
                       gboolean goes_on)
{
  for (const char *at = text, *end; *at; at = end)
    {
      g_autofree char *piece = NULL, *markup = NULL;

      end = regie_piece_end (at, PIECE);
      piece = g_strndup (at, (gsize) (end - at));
      markup = g_markup_escape_text (piece, -1);
      add_row (self, (const char *const[]){ at == text ? label : "", markup },
               goes_on || at > text);
    }
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

  if (!self->columns[0].title)
    return;
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
  regie_lettering_draw (cr, (RegiePoint){ self->page.body.x, row->y + row->height - 4 },
                        row->cells[0], &style);
}

static void
draw_row (RegieTable *self, cairo_t *cr, const Row *row)
{
  double x = self->page.body.x;

  /* At the head of a page the line of the page's own head is enough. */
  if (!row->goes_on && row->y > self->page.body.y)
    draw_rule (self, cr, row->y, 0.4);
  regie_ink_set (cr, REGIE_INK_TEXT, self->page.style, 1);
  for (size_t i = 0; i < self->n; i++)
    {
      RegieLettering style = lettering (self, i);
      RegiePoint at = { x, row->y + self->pad };

      if (row->set[i])
        regie_lettering_show_lines (cr, at, row->set[i], row->lines[i]);
      else
        regie_lettering_draw (cr, at, row->cells[i], &style);
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
