/* The cover of the director's book: what is played, where, what it promises and wants.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/pages/sheet-type.h"

#include "app/draw/ink.h"
#include "app/draw/lettering.h"
#include "app/pages/words.h"

#include <glib/gi18n-lib.h>

#define TOP 0.2 /* of the page's height */
#define GAP 20.0

typedef struct
{
  RegiePage page;
  RegieProduction *production;
} Cover;

static gpointer
lay_out (const RegieSheetType *type,
         RegieProduction *production,
         const RegieSheetOptions *options,
         const RegiePage *page,
         GError **error)
{
  Cover *self = g_new0 (Cover, 1);

  self->page = *page;
  self->production = production;
  return self;
}

static unsigned
n_pages (gpointer sheet)
{
  return 1;
}

static void
describe (gpointer sheet, unsigned page, RegiePageText *text)
{
  text->title = text->kind = _ ("Director’s book");
  text->bare = TRUE;
}

/* What is long ends in an ellipsis: the explication has all of it. Returns: where it ends. */
static double
write_down (Cover *self, cairo_t *cr, double y, const char *text, RegieLettering style)
{
  RegiePoint at = { self->page.body.x, y };
  g_autofree char *some = regie_first_piece (text);

  if (!*some)
    return y;
  style.width = self->page.body.width * 0.86;
  regie_lettering_draw (cr, at, some, &style);
  return y + regie_lettering_box (at, some, &style).height;
}

/* A heading in small letters, then what it is of; neither when that is not said. */
static double
write_part (Cover *self, cairo_t *cr, double y, const char *text, const char *heading)
{
  if (!regie_is_said (text))
    return y;
  regie_ink_set (cr, REGIE_INK_QUIET, self->page.style, 1);
  y = write_down (self, cr, y + GAP, heading,
                  (RegieLettering){ .size = 8, .bold = TRUE, .lines = 1 });
  regie_ink_set (cr, REGIE_INK_TEXT, self->page.style, 1);
  return write_down (self, cr, y + 3, text, (RegieLettering){ .size = 12, .lines = 5 });
}

static double
write_title (Cover *self, cairo_t *cr, double y)
{
  RegieProduction *production = self->production;
  const char *title =
    regie_is_said (production->title) ? production->title : _ ("Untitled production");

  regie_ink_set (cr, REGIE_INK_QUIET, self->page.style, 1);
  y = write_down (self, cr, y,
                  _ ("Director’s book"),
                     (RegieLettering){ .size = 11, .bold = TRUE, .lines = 1 });
  regie_ink_set (cr, REGIE_INK_TEXT, self->page.style, 1);
  y = write_down (self, cr, y + 6, title,
                  (RegieLettering){ .size = 34, .bold = TRUE, .lines = 4 });
  regie_ink_set (cr, REGIE_INK_QUIET, self->page.style, 1);
  y = write_down (self, cr, y + 6, production->site,
                  (RegieLettering){ .size = 14, .lines = 2 });
  y = write_down (self, cr, y + 3, production->author,
                  (RegieLettering){ .size = 11, .lines = 2 });
  regie_ink_set (cr, REGIE_INK_TEXT, self->page.style, 1);
  cairo_rectangle (cr, self->page.body.x, y + GAP, 46, 2.2);
  cairo_fill (cr);
  return y + GAP;
}

static void
draw (gpointer sheet, cairo_t *cr, unsigned page)
{
  Cover *self = sheet;
  RegieExplication *explication = self->production->explication;
  RegieValueProposition *value = explication->value_proposition;
  g_autofree char *quoted =
    regie_is_said (value->sentence) ? g_strdup_printf (_ ("“%s”"), value->sentence)
                                    : NULL;
  double y = write_title (self, cr, self->page.height * TOP);

  if (quoted)
    y = write_down (self, cr, y + 1.4 * GAP, quoted,
                    (RegieLettering){ .size = 18, .italic = TRUE, .lines = 6 });
  y = write_part (self, cr, y, value->audience, _ ("Audience"));
  y = write_part (self, cr, y, value->subtext, _ ("Subtext"));
  write_part (self, cr, y, explication->super_objective, _ ("Super-objective"));
}

const RegieSheetType regie_cover = {
  .lay_out = lay_out,
  .free = g_free,
  .n_pages = n_pages,
  .describe = describe,
  .draw = draw,
  .named = TRUE,
  .upright = TRUE,
};
