/* One sheet of paper: its size, title block and footer.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/pages/page.h"

#include "app/draw/ink.h"
#include "app/draw/lettering.h"
#include "app/draw/moves.h"
#include "app/model/role-name.h"
#include "app/pages/words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MARGIN 34.0
#define ROLE 18.5       /* radius of the circle with a role's initials */
#define TITLE 46.0      /* to the rule */
#define FOOTER 24.0     /* from the body to the margin */
#define SECOND_KEY 12.0 /* below the first */
#define SAMPLE 26.0     /* of an arrow in the key */
#define SAMPLE_PIXEL 0.22

const char *const regie_paper_names[REGIE_N_PAPERS + 1] = { [REGIE_PAPER_A4] = "A4",
                                                            [REGIE_PAPER_A3] = "A3",
                                                            [REGIE_PAPER_LETTER] =
                                                              "Letter" };

/* Upright, in points. */
static const struct
{
  double width, height;
} sizes[REGIE_N_PAPERS] = {
  [REGIE_PAPER_A4] = { 210 / 25.4 * 72, 297 / 25.4 * 72 },
  [REGIE_PAPER_A3] = { 297 / 25.4 * 72, 420 / 25.4 * 72 },
  [REGIE_PAPER_LETTER] = { 612, 792 },
};

RegiePage
regie_page_new (RegiePaper paper, gboolean landscape, RegieStyle style)
{
  RegiePage page = { .width = landscape ? sizes[paper].height : sizes[paper].width,
                     .height = landscape ? sizes[paper].width : sizes[paper].height,
                     .style = style };

  page.body =
    (RegieBox){ MARGIN, MARGIN + TITLE + REGIE_PAGE_QUOTE, page.width - 2 * MARGIN,
                page.height - 2 * MARGIN - TITLE - REGIE_PAGE_QUOTE - FOOTER };
  return page;
}

static void
rule (cairo_t *cr, double y, const RegiePage *page, double weight)
{
  cairo_move_to (cr, MARGIN, y);
  cairo_line_to (cr, page->width - MARGIN, y);
  cairo_set_line_width (cr, weight);
  cairo_stroke (cr);
}

static void
set_ink (cairo_t *cr, const RegiePage *page, RegieInk ink)
{
  regie_ink_set (cr, ink, page->style, 1);
}

/* Whose sheet it is, seen from across the table. Returns: the points it takes. */
static double
draw_role (cairo_t *cr, const RegiePage *page, const RegiePageText *text)
{
  RegieLettering style = { .size = 15, .bold = TRUE, .across = 0.5, .down = 0.5 };
  RegiePoint centre = { MARGIN + ROLE, MARGIN + ROLE + 1 };
  g_autofree char *initials = text->role ? regie_role_initials (text->role) : NULL;

  if (!initials)
    return 0;
  set_ink (cr, page, REGIE_INK_TEXT);
  cairo_new_path (cr);
  cairo_arc (cr, centre.x, centre.y, ROLE, 0, 2 * G_PI);
  cairo_fill (cr);
  regie_ink_set_rgb (cr, 0xffffff, 1);
  regie_lettering_draw (cr, centre, initials, &style);
  return 2 * ROLE + 10;
}

static gboolean
has_room (const char *text, const RegieLettering *look)
{
  RegieLettering free = *look;
  RegiePoint at = { 0, 0 };

  free.lines = 0;
  return regie_lettering_box (at, text, &free).height <=
         regie_lettering_box (at, text, look).height + 0.1;
}

/* In the first of the looks that has room for all of it, else in the last before the empty one. */
static void
draw_fitting (cairo_t *cr,
              RegiePoint at,
              const char *text,
              RegieLettering *look,
              double room)
{
  g_autofree char *some = regie_first_piece (text);
  double largest = look->size;

  for (look->width = room; look[1].size > 0 && !has_room (some, look); look->width = room)
    look++;
  /* Smaller letters stand on the line of the largest. */
  if (look->lines == 1)
    at.y += 0.95 * (largest - look->size);
  regie_lettering_draw (cr, at, some, look);
}

/* At the right end: the scale, say, and what goes with it. room: (inout): what is left of
 * each of both lines. */
static void
draw_facts (cairo_t *cr, const RegiePage *page, const RegiePageText *text, double room[2])
{
  RegieLettering bold = { .size = 11, .bold = TRUE, .across = 1 };
  RegieLettering small = { .size = 9, .across = 1, .lines = 1 };
  RegiePoint above = { page->width - MARGIN, MARGIN + 8 },
             below = { above.x, MARGIN + 27 };

  small.width = (page->width - 2 * MARGIN) * 0.4;
  set_ink (cr, page, REGIE_INK_TEXT);
  regie_lettering_draw (cr, above, text->top_right, &bold);
  set_ink (cr, page, REGIE_INK_QUIET);
  regie_lettering_draw (cr, below, text->right, &small);
  room[0] -= regie_lettering_box (above, text->top_right, &bold).width;
  room[1] -= regie_lettering_box (below, text->right, &small).width;
}

static void
draw_title (cairo_t *cr, const RegiePage *page, const RegiePageText *text)
{
  double left = MARGIN + draw_role (cr, page, text);
  double all = page->width - MARGIN - left - 14, room[2] = { all, all };
  RegieLettering large[] = { { .size = 19, .bold = TRUE, .lines = 1 },
                             { .size = 14, .bold = TRUE, .lines = 1 },
                             { .size = 10, .bold = TRUE, .lines = 2 },
                             { .size = 0 } };
  RegieLettering small[] = { { .size = 9, .lines = 1 },
                             { .size = 8, .lines = 1 },
                             { .size = 7, .lines = 2 },
                             { .size = 0 } };
  const char *name = text->production->title;
  const char *site = text->production->site;
  g_autofree char *line =
    site && *site ? g_strdup_printf ("%s · %s · %s", name ? name : "", text->kind, site)
                  : g_strdup_printf ("%s · %s", name ? name : "", text->kind);

  draw_facts (cr, page, text, room);
  set_ink (cr, page, REGIE_INK_TEXT);
  draw_fitting (cr, (RegiePoint){ left, MARGIN }, text->title, large, room[0]);
  set_ink (cr, page, REGIE_INK_QUIET);
  draw_fitting (cr, (RegiePoint){ left, MARGIN + 26 }, line, small, room[1]);
  set_ink (cr, page, REGIE_INK_TEXT);
  rule (cr, MARGIN + TITLE - 2, page, 1.8);
}

static void
draw_quote (cairo_t *cr, const RegiePage *page, const RegiePageText *text)
{
  RegieValueProposition *value = text->production->explication
                                   ? text->production->explication->value_proposition
                                   : NULL;
  RegieLettering style = {
    .size = 9.5, .markup = TRUE, .lines = 1, .width = page->width - 2 * MARGIN
  };
  g_autofree char *sentence = NULL, *subtext = NULL, *markup = NULL;

  if (!value || !value->sentence || !*value->sentence)
    return;
  sentence = regie_first_piece (value->sentence);
  subtext = regie_first_piece (value->subtext);
  if (*subtext)
    /* Translators: the value proposition in quotation marks, then the subtext */
    markup = g_markup_printf_escaped (_ ("<i>“%s”</i>  —  Subtext: <b>%s</b>"), sentence,
                                         subtext);
  else
    markup = g_markup_printf_escaped ("<i>“%s”</i>", sentence);
  regie_lettering_draw (cr, (RegiePoint){ MARGIN, MARGIN + TITLE + 2.5 }, markup, &style);
}

/* The key of the badges. Returns: where it ends. */
static double
draw_key (cairo_t *cr, const RegiePage *page, double y)
{
  static const RegieVerdict shown[] = { REGIE_VERDICT_SUPPORTS, REGIE_VERDICT_NEUTRAL,
                                        REGIE_VERDICT_WORKS_AGAINST,
                                        REGIE_VERDICT_NOT_JUDGED };
  RegieLettering style = { .size = 7.5, .down = 0.5 };
  double x = MARGIN + 4;

  for (size_t i = 0; i < G_N_ELEMENTS (shown); i++)
    {
      const char *word = _ (regie_verdicts[shown[i]].label);
      RegiePoint at = { x + 8, y };

      regie_draw_badge (cr, (RegiePoint){ x, y }, 4, shown[i], page->style);
      set_ink (cr, page, REGIE_INK_QUIET);
      regie_lettering_draw (cr, at, word, &style);
      x += 8 + regie_lettering_box (at, word, &style).width + 15;
    }
  return x;
}

/* The key of the arrows. Returns: where it ends. */
static double
draw_moves_key (cairo_t *cr, const RegiePage *page, double y)
{
  static const struct
  {
    int mover;
    const char *label;
  } shown[] = { { REGIE_MOVER_CUSTOMER, N_ ("Customer moves") },
                { REGIE_MOVER_STAFF, N_ ("Staff moves") },
                { REGIE_MOVER_OBJECT, N_ ("Thing is moved") },
                { REGIE_MOVE_BLOCKED, N_ ("No way through") } };
  RegieDrawOptions options = { .style = page->style, .pixel = SAMPLE_PIXEL };
  RegieLettering style = { .size = 7.5, .down = 0.5 };
  double x = MARGIN;

  for (size_t i = 0; i < G_N_ELEMENTS (shown); i++)
    {
      const char *word = _ (shown[i].label);
      RegiePoint at = { x + SAMPLE + 5, y };

      regie_draw_move_sample (cr, (RegieBox){ x, y, SAMPLE, 0 }, shown[i].mover,
                              &options);
      set_ink (cr, page, REGIE_INK_QUIET);
      regie_lettering_draw (cr, at, word, &style);
      x = at.x + regie_lettering_box (at, word, &style).width + 15;
    }
  return x;
}

/* What the first line has no room for. */
static void
draw_second_key (cairo_t *cr, const RegiePage *page, const RegiePageText *text)
{
  RegieLettering style = { .size = 7.5, .down = 0.5 };
  double y = page->height - MARGIN - 4 + SECOND_KEY;
  double x = text->moves ? draw_moves_key (cr, page, y) : MARGIN;

  regie_lettering_draw (cr, (RegiePoint){ x, y }, text->signs, &style);
}

static void
draw_ideas (cairo_t *cr, const RegiePage *page, double from, double y, double to)
{
  RegieLettering style = { .size = 8, .down = 0.5 };
  RegieBox words =
    regie_lettering_box ((RegiePoint){ from, y }, _ ("Your ideas:"), &style);

  if (to - from - words.width < 60)
    return;
  regie_lettering_draw (cr, (RegiePoint){ from, y }, _ ("Your ideas:"), &style);
  cairo_move_to (cr, from + words.width + 5, y + 4);
  cairo_line_to (cr, to, y + 4);
  cairo_set_line_width (cr, 0.5);
  cairo_stroke (cr);
}

/* Which version, of whose pages, and the number: the last is never cut. Returns: where it
 * begins. */
static double
draw_version (cairo_t *cr, const RegiePage *page, const RegiePageText *text, double y)
{
  const char *revised = text->production->revised;
  g_autofree char *number =
    text->part ? g_strdup_printf ("%u/%u", text->number, text->count)
               : g_strdup_printf (_ ("Page %u of %u"), text->number, text->count);
  /* Translators: which version of the production, then the date of printing */
  g_autofree char *version = revised && *revised
    ? g_strdup_printf (_ ("Version %s, printed %s"), revised, text->date)
    : g_strdup_printf (_ ("Printed %s"), text->date);
  g_autofree char *line = text->part ? g_strdup_printf ("%s · %s", version, text->part)
                                     : g_strdup_printf ("%s ·", version);
  RegieLettering style = { .size = 7.5, .across = 1, .down = 0.5 };
  RegiePoint right = { page->width - MARGIN, y };
  RegieBox end = regie_lettering_box (right, number, &style);
  RegieLettering cut = style;
  RegiePoint at = { end.x - 2, y };

  cut.lines = 1;
  cut.width = (page->width - 2 * MARGIN) * 0.5;
  regie_lettering_draw (cr, at, line, &cut);
  regie_lettering_draw (cr, right, number, &style);
  return regie_lettering_box (at, line, &cut).x;
}

static void
draw_footer (cairo_t *cr, const RegiePage *page, const RegiePageText *text)
{
  double y = page->height - MARGIN - 4, end, right;

  set_ink (cr, page, REGIE_INK_QUIET);
  rule (cr, page->height - MARGIN - 15, page, 0.5);
  right = draw_version (cr, page, text, y);
  if (text->bare || (text->key && !*text->key))
    end = MARGIN - 12;
  else if (text->key)
    {
      RegieLettering key = { .size = 7.5, .down = 0.5 };

      regie_lettering_draw (cr, (RegiePoint){ MARGIN, y }, text->key, &key);
      end =
        regie_lettering_box ((RegiePoint){ MARGIN, y }, text->key, &key).width + MARGIN;
    }
  else
    end = draw_key (cr, page, y);
  draw_second_key (cr, page, text);
  if (text->ideas)
    draw_ideas (cr, page, end + 12, y, right - 14);
}

void
regie_page_draw (cairo_t *cr, const RegiePage *page, const RegiePageText *text)
{
  cairo_save (cr);
  /* One paint of the whole page comes first: without it cairo's PDF and SVG surfaces take
   * time quadratic in what is drawn. */
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  if (!text->bare)
    draw_title (cr, page, text);
  if (!text->bare && !text->own_quote)
    draw_quote (cr, page, text);
  draw_footer (cr, page, text);
  cairo_restore (cr);
}
