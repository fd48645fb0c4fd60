/* The briefing: one page with the proposition, the one focus of the shift, the picture, what
 * each role does, says and wants, and room for the staff's own ideas.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/pages/sheet-type.h"

#include "app/base/error.h"
#include "app/draw/ink.h"
#include "app/draw/lettering.h"
#include "app/model/role-name.h"
#include "app/pages/words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define SIZE 8.5
#define LARGEST (SIZE + 2)
#define SMALLEST 7.0
#define MOST_LINES 5 /* of one paragraph, where not all have room */
#define GAP 14.0
#define AFTER_ACT 8.0
#define IDEA 19.0 /* points a line */

typedef struct
{
  RegieDrawOptions draw;
  RegiePage page;
  RegieBeat *beat; /* not owned: the focus */
  GPtrArray *acts; /* RegieAct, not owned, in the order of the cast */
  char *scene, *heading, *facts;
  double size;    /* of the roles' words */
  int lines;      /* most of each; 0: all */
  unsigned shown; /* roles, as many as there is room for */
} Briefing;

/* The turning point; where none is named, where the customer feels most, for better or worse.
 * NULL: it has no beats. */
static RegieBeat *
find_peak (RegieScene *scene)
{
  RegieBeat *beat = regie_scene_turning_point (scene);
  RegieBeat *peak = regie_list_at (scene->beats, 0);

  if (beat)
    return beat;
  for (unsigned i = 1; (beat = regie_list_at (scene->beats, i)); i++)
    if (!isnan (beat->emotion) &&
        (isnan (peak->emotion) || fabs (beat->emotion) > fabs (peak->emotion)))
      peak = beat;
  return peak;
}

static RegieBeat *
find_focus (RegieProduction *production, RegieScene *wanted)
{
  RegieBeat *beat;
  RegieScene *scene;

  if (wanted)
    return find_peak (wanted);
  for (unsigned i = 0; (scene = regie_list_at (production->scenes, i)); i++)
    if ((beat = find_peak (scene)))
      return beat;
  return NULL;
}

static void
find_acts (Briefing *self)
{
  RegieRole *role;

  for (unsigned i = 0; (role = regie_list_at (self->draw.production->roles, i)); i++)
    {
      RegieAct *act = regie_beat_find_act (self->beat, role->parent_instance.id);

      if (act)
        g_ptr_array_add (self->acts, act);
    }
}

static gpointer
lay_out (const RegieSheetType *type,
         RegieProduction *production,
         const RegieSheetOptions *options,
         const RegiePage *page,
         GError **error)
{
  RegieBeat *beat = find_focus (production, options->scene);
  Briefing *self;

  if (!beat)
    {
      g_set_error (error, REGIE_ERROR, REGIE_ERROR_USAGE,
                   _ ("There is no beat to brief on. Add beats to the scene first."));
      return NULL;
    }
  self = g_new0 (Briefing, 1);
  self->page = *page;
  self->beat = beat;
  self->draw =
    regie_draw_options (production,
                        regie_record_above (REGIE_RECORD (beat), REGIE_TYPE_SCENE),
                        page->style);
  self->draw.imperial = options->imperial;
  self->draw.underlay = options->underlay;
  self->draw.dimensions = FALSE;
  self->draw.moves = TRUE;
  /* They are for whoever directs. */
  self->draw.notes = FALSE;
  self->acts = g_ptr_array_new ();
  find_acts (self);
  self->scene = regie_scene_heading (self->draw.scene);
  self->heading = regie_beat_heading (beat);
  self->facts = regie_beat_facts (beat, TRUE);
  return self;
}

static void
free_sheet (gpointer sheet)
{
  Briefing *self = sheet;

  g_ptr_array_unref (self->acts);
  g_free (self->scene);
  g_free (self->heading);
  g_free (self->facts);
  g_free (self);
}

static unsigned
n_pages (gpointer sheet)
{
  return 1;
}

static void
describe (gpointer sheet, unsigned page, RegiePageText *text)
{
  Briefing *self = sheet;

  text->title = self->scene;
  text->kind = _ ("Briefing");
  text->top_right = self->facts;
  text->own_quote = TRUE;
  text->moves = TRUE;
}

/* cr: (nullable): only measures. Returns: where the words end. */
static double
write_down (Briefing *self,
            cairo_t *cr,
            RegieBox room,
            const char *text,
            RegieLettering style)
{
  if (!regie_is_said (text))
    return room.y;
  style.width = room.width;
  if (cr)
    {
      regie_ink_set (cr, REGIE_INK_TEXT, self->page.style, 1);
      regie_lettering_draw (cr, (RegiePoint){ room.x, room.y }, text, &style);
    }
  return room.y + regie_lettering_box ((RegiePoint){ 0, 0 }, text, &style).height;
}

/* The proposition, then what the shift turns on. Returns: where they end. */
static double
draw_head (Briefing *self, cairo_t *cr, RegieBox room)
{
  RegieExplication *explication = self->draw.production->explication;
  RegieValueProposition *value = explication->value_proposition;
  gboolean focused = regie_is_said (explication->focus);
  g_autofree char *quoted =
    regie_is_said (value->sentence) ? g_strdup_printf (_ ("“%s”"), value->sentence)
                                    : NULL;

  room.y = write_down (self, cr, room, quoted,
                       (RegieLettering){ .size = 15, .bold = TRUE, .lines = 2 });
  room.y = write_down (self, cr, room, value->subtext,
                       (RegieLettering){ .size = 10, .italic = TRUE, .lines = 1 });
  room.y = write_down (self, cr, (RegieBox){ room.x, room.y + 9, room.width, 0 },
                       _ ("One focus of the shift"),
                          (RegieLettering){ .size = 7.5, .bold = TRUE, .lines = 1 });
  room.y = write_down (self, cr, room, explication->focus,
                       (RegieLettering){ .size = 13, .bold = TRUE, .lines = 2 });
  room.y =
    write_down (self, cr, (RegieBox){ room.x, room.y + (focused ? 3 : 0), room.width, 0 },
                self->heading,
                (RegieLettering){
                  .size = focused ? 10.5 : 13, .bold = TRUE, .lines = 1 });
  return write_down (self, cr, (RegieBox){ room.x, room.y + 2, room.width, 0 },
                     self->beat->evidence, (RegieLettering){ .size = 9.5, .lines = 3 }) +
         GAP * 0.7;
}

/* Returns: where the picture ends. */
static double
draw_picture (Briefing *self, cairo_t *cr, RegieBox room)
{
  RegieSetting *setting = regie_scene_setting (self->draw.scene, self->draw.production);
  RegieDrawOptions draw = self->draw;
  g_autoptr (RegieMoment) moment = NULL;
  unsigned beat = 0;
  double scale;

  if (!setting)
    return room.y;
  room.height -= 18; /* for the scale bar */
  scale = regie_page_fit (setting, room);
  room.height = setting->depth * scale;
  regie_record_place (REGIE_RECORD (self->beat), &beat);
  draw.moment = moment = regie_moment_new (draw.production, draw.scene, (int) beat);
  regie_page_draw_plan (cr, room, scale, &draw);
  room.x += (room.width - setting->width * scale) / 2;
  regie_page_draw_scale_bar (cr, (RegiePoint){ room.x + 1, room.y + room.height + 5 },
                             scale, draw.imperial, self->page.style);
  return room.y + room.height + 18;
}

static void
draw_rule (Briefing *self, cairo_t *cr, RegiePoint from, double width)
{
  regie_ink_set (cr, REGIE_INK_QUIET, self->page.style, 0.8);
  cairo_set_line_width (cr, 0.5);
  cairo_new_path (cr);
  cairo_move_to (cr, from.x, from.y);
  cairo_line_to (cr, from.x + width, from.y);
  cairo_stroke (cr);
}

/* A name and three lines, each as long as it is. cr: (nullable): only measures.
 * Returns: how tall it is. */
static double
draw_act (Briefing *self, cairo_t *cr, RegieBox room, RegieAct *act)
{
  const char *labels[] = { _ ("Do"), _ ("Say"), _ ("Want") };
  const char *words[] = { act->action, act->line, act->objective };
  const char *dress[] = { "<b>%s</b>  %s", _ ("<b>%s</b>  “%s”"), "<b>%s</b>  %s" };
  double size = self->size, top = room.y;
  RegieRole *role = regie_production_role (self->draw.production, act->role);
  g_autofree char *name = role ? regie_role_full_name (role) : NULL;

  if (cr)
    draw_rule (self, cr, (RegiePoint){ room.x, room.y }, room.width);
  room.y = write_down (self, cr, (RegieBox){ room.x, room.y + 3, room.width, 0 }, name,
                       (RegieLettering){ .size = size + 1.5, .bold = TRUE, .lines = 1 });
  for (size_t i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autofree char *markup =
        regie_is_said (words[i]) ? g_markup_printf_escaped (dress[i], labels[i], words[i])
                                 : NULL;

      room.y = write_down (self, cr, room, markup,
                           (RegieLettering){
                             .size = size, .markup = TRUE, .lines = self->lines });
    }
  return room.y - top + AFTER_ACT;
}

/* Who has no room is not passed over in silence. */
static void
tell_rest (Briefing *self, cairo_t *cr, RegieBox room)
{
  unsigned n = self->acts->len - self->shown;
  RegieLettering style = { .size = SMALLEST, .italic = TRUE };
  g_autofree char *words =
    g_strdup_printf (ngettext ("and %u more role", "and %u more roles", n), n);

  if (n)
    write_down (self, cr, (RegieBox){ room.x, room.y - AFTER_ACT, room.width, 0 }, words,
                style);
}

/* In rows as tall as their longest. cr: (nullable): only measures. Returns: how tall all
 * are. */
static double
draw_acts (Briefing *self, cairo_t *cr, RegieBox room, unsigned columns)
{
  double width = (room.width - (columns - 1) * GAP) / columns, tallest = 0;
  double top = room.y;

  for (unsigned i = 0; i < self->shown; i++)
    {
      RegieBox box = { room.x + (i % columns) * (width + GAP), room.y, width, 0 };
      double height = draw_act (self, cr, box, self->acts->pdata[i]);

      tallest = MAX (tallest, height);
      if (i % columns + 1 < columns && i + 1 < self->shown)
        continue;
      room.y += tallest;
      tallest = 0;
    }
  if (cr)
    tell_rest (self, cr, room);
  return room.y - top;
}

/* The largest letters with which the roles take no more than so much; then fewer lines of
 * each, then fewer roles. Returns: how much. */
static double
fit_acts (Briefing *self, RegieBox room, unsigned columns, double most)
{
  double height;

  self->size = LARGEST;
  self->lines = 0;
  self->shown = self->acts->len;
  while ((height = draw_acts (self, NULL, room, columns)) > most && self->shown)
    if (self->size > SMALLEST)
      self->size -= 0.5;
    else if (self->lines != 1)
      self->lines = self->lines ? self->lines - 1 : MOST_LINES;
    else
      self->shown--;
  return height;
}

/* Numbered, so that they can come back. */
static void
draw_ideas (Briefing *self, cairo_t *cr, RegieBox room, int n)
{
  RegieLettering style = { .size = SIZE, .down = 1 };

  for (int i = 0; i < n; i++)
    {
      double y = room.y + (i + 1) * IDEA;
      g_autofree char *label = i == 0 ? g_strdup_printf (_ ("Our ideas – %d"), i + 1)
                                      : g_strdup_printf ("%d", i + 1);

      regie_ink_set (cr, REGIE_INK_QUIET, self->page.style, 1);
      regie_lettering_draw (cr, (RegiePoint){ room.x, y - 2 }, label, &style);
      draw_rule (self, cr, (RegiePoint){ room.x, y }, room.width);
    }
}

/* The picture large: above the roles on upright paper, beside them on a sheet that lies. */
static void
draw (gpointer sheet, cairo_t *cr, unsigned page)
{
  Briefing *self = sheet;
  RegieBox room = self->page.body, acts;
  gboolean wide = room.width > room.height;
  int ideas = wide ? 3 : 5;
  double bottom = room.y + room.height - ideas * IDEA;
  double above = self->page.body.y - REGIE_PAGE_QUOTE + 6;

  draw_ideas (self, cr, (RegieBox){ room.x, bottom, room.width, 0 }, ideas);
  room.y = draw_head (self, cr, (RegieBox){ room.x, above, room.width, 0 });
  room.height = bottom - room.y;
  acts = room;
  if (wide)
    {
      room.width = room.width * 0.58;
      acts.x += room.width + GAP;
      acts.width -= room.width + GAP;
      fit_acts (self, acts, 1, room.height);
      draw_picture (self, cr, room);
    }
  else
    {
      room.height -= fit_acts (self, acts, 2, 0.5 * room.height) + 4;
      acts.y = draw_picture (self, cr, room) + 4;
    }
  draw_acts (self, cr, acts, wide ? 1 : 2);
}

const RegieSheetType regie_briefing = {
  .lay_out = lay_out,
  .free = free_sheet,
  .n_pages = n_pages,
  .describe = describe,
  .draw = draw,
  .named = TRUE,
  .upright = TRUE,
};
