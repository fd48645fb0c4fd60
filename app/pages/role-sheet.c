/* The role sheet: for one role, beat by beat, where I was, am and go, what I do, say, mean,
 * want and carry, what I do when the rule book ends, with room for ideas.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/pages/sheet-type.h"

#include "app/base/error.h"
#include "app/draw/ink.h"
#include "app/draw/lettering.h"
#include "app/model/role-name.h"
#include "app/pages/role-plan.h"
#include "app/pages/role-told.h"
#include "app/pages/words.h"

#include <glib/gi18n-lib.h>

#define HEADING 22.0 /* points for a scene's heading */
#define NUMBER 26.0  /* for a beat's number */
#define SIZE 8.5
#define PAD 8.0
#define LOW_PAD 4.0 /* the same of a beat in one paragraph */
#define IDEAS 3
#define IDEAS_TALL (16 + IDEAS * 22.0)

typedef enum
{
  ROW_HEADING,
  ROW_BEAT, /* a plan with words beside it */
  ROW_IDLE, /* a number with words beside it */
  ROW_WORDS,
  ROW_IDEAS,
} RowKind;

typedef struct
{
  RowKind kind;
  const RegieRoleBeat *beat;
  char *heading;          /* owned by the sheet */
  const GPtrArray *words; /* RegieWords */
  unsigned first, n;      /* which of them stand here */
  RegieRole *role;
  double plan; /* how wide */
  unsigned page;
  double y, height;
} Row;

/* One role's part of the sheet. */
typedef struct
{
  RegieRoleTold *told;
  unsigned first_page, n_pages;
} Part;

typedef struct
{
  RegieDrawOptions draw;
  RegiePage page;
  gboolean bound; /* its card tells who the role is, and its dilemmas */
  GArray *rows;   /* Row */
  GPtrArray *parts;
  GPtrArray *headings; /* char * */
  GArray *pages;       /* index of the part of each */
  double y;            /* while laying out */
} Sheet;

static void
free_part (gpointer data)
{
  Part *part = data;

  regie_role_told_free (part->told);
  g_free (part);
}

/* Rows */

static RegieBox
plan_box (Sheet *self, const Row *row)
{
  RegieSetting *setting = regie_scene_setting (row->beat->scene, self->draw.production);
  double aspect = setting ? setting->depth / setting->width : 0.6;

  return (RegieBox){ self->page.body.x + NUMBER, row->y + PAD, row->plan,
                     MIN (row->plan * aspect, 0.8 * row->plan) };
}

static double
pad (const Row *row)
{
  return row->kind == ROW_BEAT ? PAD : LOW_PAD;
}

/* Where a row's words stand. What goes on from the page before has no plan again. */
static RegieBox
words_box (Sheet *self, const Row *row)
{
  RegieBox box = self->page.body;
  double left = row->kind == ROW_WORDS  ? 0
                : row->kind == ROW_IDLE ? NUMBER
                                        : NUMBER + row->plan + 14;

  return (RegieBox){ box.x + left, row->y + pad (row), box.width - left, 0 };
}

static double
least_height (Sheet *self, const Row *row)
{
  if (row->kind == ROW_HEADING)
    return HEADING;
  if (row->kind == ROW_IDEAS)
    return IDEAS_TALL;
  return 2 * pad (row) +
         (row->kind == ROW_BEAT && row->first == 0 ? plan_box (self, row).height : 0);
}

/* Takes as many of the words as there is room for, one at least. */
static void
measure (Sheet *self, Row *row, double room)
{
  double words = 2 * pad (row), width = words_box (self, row).width;
  unsigned n = row->words ? row->words->len : 0;

  row->height = least_height (self, row);
  for (row->n = 0; row->first + row->n < n; row->n++)
    {
      double more = regie_words_height (row->words->pdata[row->first + row->n], width);

      if (row->n > 0 && words + more > room)
        break;
      words += more;
    }
  row->height = MAX (row->height, words);
}

static void
new_page (Sheet *self)
{
  unsigned part = self->parts->len - 1;

  g_array_append_val (self->pages, part);
  self->y = self->page.body.y;
}

/* keep: what must follow on the same page. Returns: how tall it is. */
static void
add_row (Sheet *self, Row row, double keep)
{
  double bottom = self->page.body.y + self->page.body.height;

  do
    {
      measure (self, &row, self->page.body.height - HEADING);
      if (self->y + row.height + keep > bottom && self->y > self->page.body.y)
        new_page (self);
      row.page = self->pages->len - 1;
      row.y = self->y;
      self->y += row.height;
      g_array_append_val (self->rows, row);
      row.first += row.n;
    }
  while (row.words && row.first < row.words->len);
}

/* Laying out */

/* Stands with the first row below it. */
static void
add_heading (Sheet *self, char *heading, Row next)
{
  g_ptr_array_add (self->headings, heading);
  measure (self, &next, self->page.body.height - HEADING);
  add_row (self, (Row){ .kind = ROW_HEADING, .heading = heading }, next.height);
}

/* A page that begins within a scene names it again. */
static void
add_beat (Sheet *self, Row row, gboolean begins)
{
  g_autofree char *heading = regie_scene_heading (row.beat->scene);
  double bottom = self->page.body.y + self->page.body.height;

  measure (self, &row, self->page.body.height - HEADING);
  if (begins)
    add_heading (self, g_steal_pointer (&heading), row);
  else if (self->y + row.height > bottom)
    {
      new_page (self);
      add_heading (self, g_strdup_printf (_ ("%s (continued)"), heading), row);
    }
  add_row (self, row, 0);
}

static void
place_beats (Sheet *self, const RegieRoleTold *told, double plan)
{
  const RegieScene *scene = NULL;

  for (unsigned i = 0; i < told->told->len; i++)
    {
      const RegieRoleBeat *beat = told->told->pdata[i];

      add_beat (self,
                (Row){ .kind = beat->idle ? ROW_IDLE : ROW_BEAT,
                       .beat = beat,
                       .words = beat->words,
                       .role = told->role,
                       .plan = plan },
                beat->scene != scene);
      scene = beat->scene;
    }
}

static void
place (Sheet *self, Part *part, double plan)
{
  RegieRoleTold *told = part->told;
  Row dilemmas = { .kind = ROW_WORDS, .words = told->dilemmas };

  part->first_page = self->pages->len;
  new_page (self);
  if (!self->bound && told->introduction->len)
    add_row (self, (Row){ .kind = ROW_WORDS, .words = told->introduction }, 0);
  place_beats (self, told, plan);
  if (!self->bound && told->dilemmas->len)
    {
      add_heading (self, g_strdup (_ ("When the rule book ends")), dilemmas);
      add_row (self, dilemmas, 0);
    }
  add_row (self, (Row){ .kind = ROW_IDEAS, .role = told->role }, 0);
  part->n_pages = self->pages->len - part->first_page;
}

/* The largest plans that take no more pages than the smallest do. */
static void
add_part (Sheet *self, RegieRoleTold *told)
{
  static const double shares[] = { 0.27, 0.38, 0.34, 0.305, 0.27 }; /* of the width */
  unsigned rows = self->rows->len, fewest = G_MAXUINT;
  Part *part = g_new0 (Part, 1);

  part->told = told;
  g_ptr_array_add (self->parts, part);
  for (size_t i = 0; i < G_N_ELEMENTS (shares); i++)
    {
      place (self, part, shares[i] * self->page.body.width);
      if (part->n_pages <= fewest && i > 0)
        return;
      fewest = MIN (fewest, part->n_pages);
      g_array_set_size (self->rows, rows);
      g_array_set_size (self->pages, part->first_page);
    }
}

static void
free_sheet (gpointer sheet)
{
  Sheet *self = sheet;

  g_array_unref (self->rows);
  g_ptr_array_unref (self->parts);
  g_ptr_array_unref (self->headings);
  g_array_unref (self->pages);
  g_free (self);
}

static Sheet *
sheet_new (RegieProduction *production,
           const RegieSheetOptions *options,
           const RegiePage *page)
{
  Sheet *self = g_new0 (Sheet, 1);

  self->page = *page;
  self->draw = regie_draw_options (production, NULL, page->style);
  self->draw.imperial = options->imperial;
  self->bound = options->bound;
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  self->parts = g_ptr_array_new_with_free_func (free_part);
  self->headings = g_ptr_array_new_with_free_func (g_free);
  self->pages = g_array_new (FALSE, FALSE, sizeof (unsigned));
  return self;
}

static gpointer
lay_out (const RegieSheetType *type,
         RegieProduction *production,
         const RegieSheetOptions *options,
         const RegiePage *page,
         GError **error)
{
  Sheet *self = sheet_new (production, options, page);
  RegieRole *role;

  for (unsigned i = 0; (role = regie_list_at (production->roles, i)); i++)
    if (regie_role_is_told (production, role, options))
      add_part (self, regie_role_told_new (&self->draw, role, options));
  if (self->pages->len > 0)
    return self;
  g_set_error (
    error, REGIE_ERROR, REGIE_ERROR_USAGE,
    _ ("There is no beat to put on a role sheet. Add beats to the scene first."));
  free_sheet (self);
  return NULL;
}

static unsigned
n_pages (gpointer sheet)
{
  return ((Sheet *) sheet)->pages->len;
}

static void
describe (gpointer sheet, unsigned page, RegiePageText *text)
{
  Sheet *self = sheet;
  const Part *part = self->parts->pdata[g_array_index (self->pages, unsigned, page)];

  text->title = text->part = part->told->role->name ? part->told->role->name : "";
  text->kind = _ ("Role sheet");
  text->top_right = part->told->beats;
  text->right = part->told->walks;
  text->role = part->told->role;
  text->number = page - part->first_page + 1;
  text->count = part->n_pages;
  text->key = _ ("■ before   ● here   ○ next   – – my move");
}

/* Drawing */

static void
draw_rule (Sheet *self, cairo_t *cr, double y)
{
  regie_ink_set (cr, REGIE_INK_QUIET, self->page.style, 0.7);
  cairo_set_line_width (cr, 0.5);
  cairo_new_path (cr);
  cairo_move_to (cr, self->page.body.x, y);
  cairo_line_to (cr, self->page.body.x + self->page.body.width, y);
  cairo_stroke (cr);
}

static void
draw_heading (Sheet *self, cairo_t *cr, const Row *row)
{
  RegieLettering style = { .size = SIZE + 1, .bold = TRUE, .lines = 1, .down = 1 };

  style.width = self->page.body.width;
  regie_ink_set (cr, REGIE_INK_TEXT, self->page.style, 1);
  regie_lettering_draw (cr, (RegiePoint){ self->page.body.x, row->y + row->height - 3 },
                        row->heading, &style);
}

static void
draw_words (Sheet *self, cairo_t *cr, const Row *row)
{
  RegieBox room = words_box (self, row);

  for (unsigned i = row->first; i < row->first + row->n; i++)
    {
      const RegieWords *words = row->words->pdata[i];

      regie_words_draw (words, cr, room, self->page.style);
      room.y += regie_words_height (words, room.width);
    }
}

static void
draw_number (Sheet *self, cairo_t *cr, const Row *row, double size)
{
  RegieLettering style = { .size = size, .bold = TRUE };
  g_autofree char *number = g_strdup_printf ("%d", row->beat->beat + 1);
  double y = row->y + (row->kind == ROW_BEAT ? PAD - 4 : LOW_PAD - 1);

  draw_rule (self, cr, row->y);
  regie_ink_set (cr, REGIE_INK_TEXT, self->page.style, 1);
  regie_lettering_draw (cr, (RegiePoint){ self->page.body.x, y }, number, &style);
}

static void
draw_beat (Sheet *self, cairo_t *cr, const Row *row)
{
  if (row->first == 0)
    {
      draw_number (self, cr, row, 18);
      regie_role_plan_draw (cr, plan_box (self, row), &self->draw, row->beat->scene,
                            row->role, row->beat->beat);
    }
  draw_words (self, cr, row);
}

static void
draw_idle (Sheet *self, cairo_t *cr, const Row *row)
{
  if (row->first == 0)
    draw_number (self, cr, row, SIZE + 1);
  draw_words (self, cr, row);
}

/* Numbered after the role, so that they can come back. */
static void
draw_ideas (Sheet *self, cairo_t *cr, const Row *row)
{
  RegieLettering style = { .size = SIZE, .down = 1 };
  g_autofree char *initials = regie_role_initials (row->role);

  for (int i = 0; i < IDEAS; i++)
    {
      double y = row->y + 16 + (i + 1) * 22;
      g_autofree char *label =
        i == 0 ? g_strdup_printf (_ ("My ideas – %s%d"), initials, i + 1)
               : g_strdup_printf ("%s%d", initials, i + 1);

      regie_ink_set (cr, REGIE_INK_QUIET, self->page.style, 1);
      regie_lettering_draw (cr, (RegiePoint){ self->page.body.x, y - 2 }, label, &style);
      draw_rule (self, cr, y);
    }
}

static void
draw (gpointer sheet, cairo_t *cr, unsigned page)
{
  static void (*const draws[]) (Sheet *, cairo_t *,
                                const Row *) = { draw_heading, draw_beat, draw_idle,
                                                 draw_words, draw_ideas };
  Sheet *self = sheet;

  for (unsigned i = 0; i < self->rows->len; i++)
    {
      const Row *row = &g_array_index (self->rows, Row, i);

      if (row->page == page)
        draws[row->kind](self, cr, row);
    }
}

const RegieSheetType regie_role_sheet = {
  .lay_out = lay_out,
  .free = free_sheet,
  .n_pages = n_pages,
  .describe = describe,
  .draw = draw,
  .upright = TRUE,
};
