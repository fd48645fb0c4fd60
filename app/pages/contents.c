/* The contents of a volume.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/pages/contents.h"

#include "app/draw/ink.h"
#include "app/draw/lettering.h"
#include "app/pages/words.h"

#define CHAPTER 24.0 /* points, a chapter's line with what is free above it */
#define PART 15.0
#define INDENT 16.0
#define NUMBER 34.0 /* for a page's number */

typedef void (*LineVisit) (const RegieBookmark *line, RegieBox box, gpointer data);

/* Calls visit for each line of the sheet. A chapter's line does not stand alone at the foot.
 * Returns: how many sheets there are. */
static unsigned
lay_lines (const RegiePage *page,
           const GArray *bookmarks,
           unsigned sheet,
           LineVisit visit,
           gpointer data)
{
  double bottom = page->body.y + page->body.height, y = page->body.y;
  unsigned at = 0;

  for (unsigned i = 0; i < bookmarks->len; i++)
    {
      const RegieBookmark *line = &g_array_index (bookmarks, RegieBookmark, i);
      double height = line->depth ? PART : CHAPTER;

      if (y + height + (line->depth ? 0 : PART) > bottom)
        {
          y = page->body.y;
          at++;
        }
      if (at == sheet && visit)
        visit (line, (RegieBox){ page->body.x, y, page->body.width, height }, data);
      y += height;
    }
  return at + 1;
}

unsigned
regie_contents_n_pages (const RegiePage *page, const GArray *bookmarks)
{
  return lay_lines (page, bookmarks, 0, NULL, NULL);
}

typedef struct
{
  const RegiePage *page;
  cairo_t *cr;
} Drawing;

/* Dots that lead the eye to the number. */
static void
draw_leader (const Drawing *self, double from, double to, double y)
{
  double dots[] = { 0, 4 };

  if (to - from < 12)
    return;
  cairo_save (self->cr);
  regie_ink_set (self->cr, REGIE_INK_QUIET, self->page->style, 1);
  cairo_set_line_width (self->cr, 0.8);
  cairo_set_line_cap (self->cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_dash (self->cr, dots, 2, 0);
  cairo_new_path (self->cr);
  cairo_move_to (self->cr, from, y);
  cairo_line_to (self->cr, to, y);
  cairo_stroke (self->cr);
  cairo_restore (self->cr);
}

static void
draw_line (const RegieBookmark *line, RegieBox box, gpointer data)
{
  const Drawing *self = data;
  gboolean chapter = line->depth == 0;
  RegiePoint at = { box.x + line->depth * INDENT, box.y + box.height - 2 };
  RegieLettering style = {
    .size = chapter ? 11 : 9, .bold = chapter, .lines = 1, .down = 1
  };
  RegieLettering right = { .size = style.size, .bold = chapter, .across = 1, .down = 1 };
  g_autofree char *title = regie_first_piece (line->title);
  g_autofree char *number = g_strdup_printf ("%u", line->page + 1);
  double width;

  style.width = box.width - line->depth * INDENT - NUMBER;
  regie_ink_set (self->cr, REGIE_INK_TEXT, self->page->style, 1);
  regie_lettering_draw (self->cr, at, title, &style);
  regie_lettering_draw (self->cr, (RegiePoint){ box.x + box.width, at.y }, number,
                        &right);
  width = regie_lettering_box (at, title, &style).width;
  draw_leader (self, at.x + width + 6, box.x + box.width - NUMBER + 10, at.y - 4);
}

void
regie_contents_draw (const RegiePage *page,
                     const GArray *bookmarks,
                     cairo_t *cr,
                     unsigned sheet)
{
  Drawing drawing = { page, cr };

  lay_lines (page, bookmarks, sheet, draw_line, &drawing);
}

static void
link_line (const RegieBookmark *line, RegieBox box, gpointer links)
{
  RegieLink link = { box, line->page };

  g_array_append_val (links, link);
}

void
regie_contents_link (const RegiePage *page,
                     const GArray *bookmarks,
                     unsigned sheet,
                     GArray *links)
{
  lay_lines (page, bookmarks, sheet, link_line, links);
}
