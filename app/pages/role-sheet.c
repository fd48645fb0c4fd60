/* The role sheet: for one role, beat by beat, where I was, am and go, what I do, say, mean,
 * want and carry, with room for ideas.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/pages/sheet-type.h"

#include "app/base/error.h"
#include "app/base/units.h"
#include "app/draw/ink.h"
#include "app/draw/lettering.h"
#include "app/pages/role-plan.h"
#include "app/pages/words.h"
#include "app/play/sentence.h"

#include <glib/gi18n-lib.h>

#define PLAN_LEAST 0.285 /* of the body's width */
#define PLAN_MOST 0.38
#define SCENE 22.0  /* points for a scene's heading */
#define NUMBER 26.0 /* points for a beat's number */
#define LABEL 36.0  /* for "Do", "Say" */
#define SIZE 8.5
#define PAD 8.0
#define IDEAS 3
#define IDEAS_TALL (16 + IDEAS * 22.0) /* points */

typedef enum
{
  ROW_SCENE,
  ROW_BEAT,
  ROW_IDEAS,
} RowKind;

typedef struct
{
  RowKind kind;
  RegieRole *role;
  RegieScene *scene;
  int beat;
  unsigned page;
  double y, height;
} Row;

/* What the head of a page says. */
typedef struct
{
  RegieRole *role;
  char *title, *beats, *walks;
} Head;

typedef struct
{
  RegieProduction *production;
  RegieDrawOptions draw;
  RegiePage page;
  GArray *rows;  /* Row */
  GArray *heads; /* Head, one a role */
  GArray *pages; /* index of the head of each */
  double y;      /* while laying out */
  unsigned most; /* beats of the longest scene: with the ideas it fills a page */
} Sheet;

static const struct
{
  const char *label;
  size_t offset;
  const char *dress; /* markup; translatable */
} lines[] = {
  { N_ ("Do"), G_STRUCT_OFFSET (RegieAct, action), "%s" },
  { N_ ("Say"), G_STRUCT_OFFSET (RegieAct, line), N_ ("“%s”") },
  { N_ ("Mean"), G_STRUCT_OFFSET (RegieAct, subtext), "<i>%s</i>" },
  { N_ ("Want"), G_STRUCT_OFFSET (RegieAct, objective), "%s" },
};

static void
clear_head (gpointer data)
{
  Head *head = data;

  g_free (head->title);
  g_free (head->beats);
  g_free (head->walks);
}

/* One of the two that follow: draws it, or with cr NULL only tells how tall it is. */

/* text: (nullable): markup. */
static double
write_line (Sheet *self, cairo_t *cr, RegieBox room, const char *label, const char *text)
{
  RegieLettering head = { .size = SIZE - 0.5, .bold = TRUE };
  RegieLettering body = {
    .size = SIZE, .markup = TRUE, .width = room.width - LABEL, .line_height = 1.1
  };
  RegiePoint at = { room.x + LABEL, room.y };

  if (!text || !*text)
    return 0;
  if (cr)
    {
      regie_ink_set (cr, REGIE_INK_QUIET, self->page.style, 1);
      regie_lettering_draw (cr, (RegiePoint){ room.x, room.y + 0.5 }, label, &head);
      regie_ink_set (cr, REGIE_INK_TEXT, self->page.style, 1);
      regie_lettering_draw (cr, at, text, &body);
    }
  return regie_lettering_box (at, text, &body).height + 3;
}

static double
write_title (Sheet *self, cairo_t *cr, RegieBox room, const Row *row, RegieBeat *beat)
{
  g_autofree char *moves = regie_role_moves_text (self->production, row->scene, row->role,
                                                  row->beat, self->draw.imperial);
  g_autofree char *duration = regie_duration_format (beat->duration);
  g_autofree char *markup =
    g_markup_printf_escaped ("<b>%s</b>  <span size='7680' fgcolor='#%06x'>%s%s%s</span>",
                             beat->title ? beat->title : "",
                             regie_ink_colour (REGIE_INK_QUIET, self->page.style),
                             duration, *moves ? " · " : "", moves);
  RegieLettering style = { .size = SIZE + 2.5, .markup = TRUE, .width = room.width };
  RegiePoint at = { room.x, room.y };

  if (cr)
    {
      regie_ink_set (cr, REGIE_INK_TEXT, self->page.style, 1);
      regie_lettering_draw (cr, at, markup, &style);
    }
  return regie_lettering_box (at, markup, &style).height + 4;
}

static double
write_words (Sheet *self, cairo_t *cr, RegieBox room, const Row *row)
{
  RegieBeat *beat = regie_list_at (row->scene->beats, (unsigned) row->beat);
  RegieAct *act = regie_beat_find_act (beat, row->role->parent_instance.id);
  g_autofree char *carried = NULL,
                  *names = regie_role_carries (self->production, row->scene, row->role,
                                               row->beat);
  double top = room.y;

  room.y += write_title (self, cr, room, row, beat);
  for (size_t i = 0; act && i < G_N_ELEMENTS (lines); i++)
    {
      const char *text = G_STRUCT_MEMBER (char *, act, lines[i].offset);
      g_autofree char *clean = g_strstrip (g_strdup (text ? text : ""));
      g_autofree char *dressed =
        *clean ? g_markup_printf_escaped (_ (lines[i].dress), clean) : NULL;

      room.y += write_line (self, cr, room, _ (lines[i].label), dressed);
    }
  if (!act && regie_is_said (beat->evidence))
    {
      g_autofree char *seen = g_markup_escape_text (beat->evidence, -1);

      /* Translators: what is to be seen while the role itself has nothing to do */
      room.y += write_line (self, cr, room, _ ("Now"), seen);
    }
  carried = g_markup_escape_text (names, -1);
  room.y += write_line (self, cr, room, _ ("Carry"), carried);
  return room.y - top;
}

static RegieBox
plan_box (Sheet *self, const Row *row, double y)
{
  RegieSetting *setting = regie_scene_setting (row->scene, self->production);
  double aspect = setting ? setting->depth / setting->width : 0.6;
  double rows = self->page.body.height - SCENE - IDEAS_TALL;
  double tall = rows / MAX (self->most, 1) - 2 * PAD - 0.5;
  double width = CLAMP (tall / aspect, PLAN_LEAST * self->page.body.width,
                        PLAN_MOST * self->page.body.width);

  return (RegieBox){ self->page.body.x + NUMBER, y + PAD, width,
                     MIN (width * aspect, 0.8 * width) };
}

static RegieBox
words_box (Sheet *self, const Row *row, double y)
{
  RegieBox plan = plan_box (self, row, y);
  double x = plan.x + plan.width + 14;

  return (RegieBox){ x, y + PAD, self->page.body.x + self->page.body.width - x, 0 };
}

static double
row_height (Sheet *self, const Row *row)
{
  if (row->kind == ROW_SCENE)
    return SCENE;
  if (row->kind == ROW_IDEAS)
    return IDEAS_TALL;
  return MAX (plan_box (self, row, 0).height,
              write_words (self, NULL, words_box (self, row, 0), row)) +
         2 * PAD;
}

/* Laying out */

static void
new_page (Sheet *self)
{
  unsigned head = self->heads->len - 1;

  g_array_append_val (self->pages, head);
  self->y = self->page.body.y;
}

/* keep: what must follow on the same page. */
static void
add_row (Sheet *self, Row row, double keep)
{
  double bottom = self->page.body.y + self->page.body.height;

  row.height = row_height (self, &row);
  if (self->y + row.height + keep > bottom && self->y > self->page.body.y)
    new_page (self);
  row.page = self->pages->len - 1;
  row.y = self->y;
  self->y += row.height;
  g_array_append_val (self->rows, row);
}

static void
add_scene (Sheet *self, RegieRole *role, RegieScene *scene, Head *head, double *walked)
{
  unsigned n = g_list_model_get_n_items (scene->beats);
  Row row = { ROW_BEAT, role, scene, 0, 0, 0, 0 };

  for (unsigned i = 0; i < n; i++)
    {
      row.beat = (int) i;
      if (i == 0)
        add_row (self, (Row){ ROW_SCENE, role, scene, 0, 0, 0, 0 },
                 row_height (self, &row));
      add_row (self, row, 0);
      *walked += regie_role_walks (self->production, scene, role, (int) i);
    }
}

static gboolean
plays (RegieScene *scene, RegieRole *role)
{
  return scene->beats && g_list_model_get_n_items (scene->beats) > 0 &&
         regie_scene_has_role (scene, role);
}

static void
add_role (Sheet *self, RegieRole *role, const RegieSheetOptions *options)
{
  Head head = { role, g_strdup (role->name ? role->name : ""), NULL, NULL };
  RegieScene *scene;
  double walked = 0, seconds = 0;
  unsigned n = 0;
  g_autofree char *length = NULL, *duration = NULL;

  g_array_append_val (self->heads, head);
  new_page (self);
  for (unsigned i = 0; (scene = regie_list_at (self->production->scenes, i)); i++)
    if (plays (scene, role) && (!options->scene || options->scene == scene))
      {
        RegieBeat *beat;

        add_scene (self, role, scene, &head, &walked);
        for (unsigned b = 0; (beat = regie_list_at (scene->beats, b)); b++, n++)
          seconds += beat->duration;
      }
  add_row (self, (Row){ ROW_IDEAS, role, NULL, 0, 0, 0, 0 }, 0);
  length = regie_length_format (walked, options->imperial);
  duration = regie_duration_format (seconds);
  head.beats =
    g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u beat · %s", "%u beats · %s", n), n,
                     duration);
  /* Translators: how far a role walks in all: "walks 6.40 m" */
  head.walks = walked > 0 ? g_strdup_printf (_ ("walks %s"), length) : g_strdup ("");
  g_array_index (self->heads, Head, self->heads->len - 1) = head;
}

static gboolean
plays_somewhere (RegieProduction *production,
                 RegieRole *role,
                 const RegieSheetOptions *options)
{
  RegieScene *scene;

  for (unsigned i = 0; (scene = regie_list_at (production->scenes, i)); i++)
    if (plays (scene, role) && (!options->scene || options->scene == scene))
      return !options->role || options->role == role;
  return FALSE;
}

static void
free_sheet (gpointer sheet)
{
  Sheet *self = sheet;

  g_array_unref (self->rows);
  g_array_unref (self->heads);
  g_array_unref (self->pages);
  g_free (self);
}

static gpointer
lay_out (RegieProduction *production,
         const RegieSheetOptions *options,
         const RegiePage *page,
         GError **error)
{
  Sheet *self = g_new0 (Sheet, 1);
  RegieScene *scene;
  RegieRole *role;

  self->production = production;
  self->page = *page;
  self->draw = regie_draw_options (production, NULL, page->style);
  self->draw.imperial = options->imperial;
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  self->heads = g_array_new (FALSE, FALSE, sizeof (Head));
  g_array_set_clear_func (self->heads, clear_head);
  self->pages = g_array_new (FALSE, FALSE, sizeof (unsigned));
  for (unsigned i = 0; (scene = regie_list_at (production->scenes, i)); i++)
    if (!options->scene || options->scene == scene)
      self->most = MAX (self->most, regie_scene_n_beats (scene));
  for (unsigned i = 0; (role = regie_list_at (production->roles, i)); i++)
    if (plays_somewhere (production, role, options))
      add_role (self, role, options);
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
  const Head *head =
    &g_array_index (self->heads, Head, g_array_index (self->pages, unsigned, page));

  text->title = head->title;
  text->kind = _ ("Role sheet");
  text->top_right = head->beats;
  text->right = head->walks;
  text->role = head->role;
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
draw_scene (Sheet *self, cairo_t *cr, const Row *row)
{
  RegieLettering style = { .size = SIZE + 1, .bold = TRUE, .down = 1 };
  g_autofree char *title = regie_scene_heading (row->scene);

  regie_ink_set (cr, REGIE_INK_TEXT, self->page.style, 1);
  regie_lettering_draw (cr, (RegiePoint){ self->page.body.x, row->y + row->height - 3 },
                        title, &style);
}

static void
draw_beat (Sheet *self, cairo_t *cr, const Row *row)
{
  RegieLettering big = { .size = 18, .bold = TRUE };
  g_autofree char *number = g_strdup_printf ("%d", row->beat + 1);

  draw_rule (self, cr, row->y);
  regie_ink_set (cr, REGIE_INK_TEXT, self->page.style, 1);
  regie_lettering_draw (cr, (RegiePoint){ self->page.body.x, row->y + PAD - 4 }, number,
                        &big);
  regie_role_plan_draw (cr, plan_box (self, row, row->y), &self->draw, row->scene,
                        row->role, row->beat);
  write_words (self, cr, words_box (self, row, row->y), row);
}

/* Numbered, so that they can come back. */
static void
draw_ideas (Sheet *self, cairo_t *cr, const Row *row)
{
  RegieLettering style = { .size = SIZE, .down = 1 };
  const char *initials = row->role->initials ? row->role->initials : "";

  for (int i = 0; i < IDEAS; i++)
    {
      double y = row->y + 16 + (i + 1) * 22;
      g_autofree char *label =
        i == 0 ? g_strdup_printf (_ ("My ideas – %s.%d"), initials, i + 1)
               : g_strdup_printf ("%s.%d", initials, i + 1);

      regie_ink_set (cr, REGIE_INK_QUIET, self->page.style, 1);
      regie_lettering_draw (cr, (RegiePoint){ self->page.body.x, y - 2 }, label, &style);
      draw_rule (self, cr, y);
    }
}

static void
draw (gpointer sheet, cairo_t *cr, unsigned page)
{
  static void (*const draws[]) (Sheet *, cairo_t *,
                                const Row *) = { draw_scene, draw_beat, draw_ideas };
  Sheet *self = sheet;

  for (unsigned i = 0; i < self->rows->len; i++)
    {
      const Row *row = &g_array_index (self->rows, Row, i);

      if (row->page == page)
        draws[row->kind](self, cr, row);
    }
}

const RegieSheetType regie_role_sheet = { lay_out, free_sheet, n_pages, describe,
                                          draw,    FALSE,      TRUE };
