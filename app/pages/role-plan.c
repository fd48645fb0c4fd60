/* One beat as a role sees it.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/pages/role-plan.h"

#include "app/draw/ink.h"
#include "app/pages/page.h"
#include "app/play/sentence.h"

#define PALE 0.4
#define MARK 2.6 /* points from a mark's middle to its edge */

typedef void (*BodyVisit) (RegiePosition *body, RegieTimeline *timeline, gpointer data);

static void
visit_bodies (RegieProduction *production,
              RegieScene *scene,
              RegieRole *role,
              BodyVisit visit,
              gpointer data)
{
  g_autoptr (RegieTimeline) timeline = regie_timeline_new (production, scene);
  RegiePosition *body;

  for (unsigned i = 0; (body = regie_list_at (scene->positions, i)); i++)
    if (g_strcmp0 (body->role, role->parent_instance.id) == 0)
      visit (body, timeline, data);
}

typedef struct
{
  RegieProduction *production;
  RegieScene *scene;
  int beat;
  gboolean imperial;
  double metres;
  GString *text;
} Telling;

static void
tell_body (RegiePosition *body, RegieTimeline *timeline, gpointer data)
{
  Telling *telling = data;
  g_autoptr (RegiePath) path =
    regie_path_new (timeline, telling->production, REGIE_RECORD (body), telling->beat);
  g_autofree char *words = NULL;

  if (!path)
    return;
  telling->metres += path->length;
  words =
    regie_path_shorthand (path, telling->production, telling->scene, telling->imperial);
  g_string_append_printf (telling->text, "%s%s", telling->text->len ? "; " : "", words);
}

static Telling
tell (RegieProduction *production,
      RegieScene *scene,
      RegieRole *role,
      int beat,
      gboolean imperial)
{
  Telling telling = {
    production, scene, beat, imperial, 0, g_string_new (NULL),
  };

  visit_bodies (production, scene, role, tell_body, &telling);
  return telling;
}

char *
regie_role_moves_text (RegieProduction *production,
                       RegieScene *scene,
                       RegieRole *role,
                       int beat,
                       gboolean imperial)
{
  return g_string_free (tell (production, scene, role, beat, imperial).text, FALSE);
}

double
regie_role_walks (RegieProduction *production,
                  RegieScene *scene,
                  RegieRole *role,
                  int beat)
{
  Telling telling = tell (production, scene, role, beat, FALSE);

  g_string_free (telling.text, TRUE);
  return telling.metres;
}

static void
add_carried (GString *names,
             GListModel *elements,
             RegieTimeline *timeline,
             RegiePosition *body,
             int beat)
{
  RegieElement *element;

  for (unsigned i = 0; (element = regie_list_at (elements, i)); i++)
    {
      RegieState state;

      if (!regie_timeline_has (timeline, REGIE_RECORD (element), beat))
        continue;
      state = regie_timeline_state (timeline, REGIE_RECORD (element), beat);
      if (g_strcmp0 (state.carrier, body->parent_instance.id) == 0)
        g_string_append_printf (names, "%s%s", names->len ? ", " : "",
                                element->label ? element->label : element->symbol);
    }
}

static void
carry_body (RegiePosition *body, RegieTimeline *timeline, gpointer data)
{
  Telling *telling = data;
  RegieSetting *setting = regie_scene_setting (telling->scene, telling->production);

  add_carried (telling->text, telling->scene->elements, timeline, body, telling->beat);
  if (setting)
    add_carried (telling->text, setting->elements, timeline, body, telling->beat);
}

char *
regie_role_carries (RegieProduction *production,
                    RegieScene *scene,
                    RegieRole *role,
                    int beat)
{
  Telling telling = {
    production, scene, beat, FALSE, 0, g_string_new (NULL),
  };

  visit_bodies (production, scene, role, carry_body, &telling);
  return g_string_free (telling.text, FALSE);
}

/* The plan */

typedef struct
{
  cairo_t *cr;
  const RegieDrawOptions *options;
  RegieRole *role;
  RegieScene *scene;
  int beat;
  double unit; /* metres of a point */
} Marking;

static RegiePoint
place_of (const RegieState *state)
{
  return (RegiePoint){ state->x, state->y };
}

static void
mark_before (const Marking *marking, RegiePoint at)
{
  double half = MARK * marking->unit;

  cairo_rectangle (marking->cr, at.x - half, at.y - half, 2 * half, 2 * half);
  regie_ink_set (marking->cr, REGIE_INK_TEXT, marking->options->style, 1);
  cairo_fill (marking->cr);
}

static void
mark_next (const Marking *marking, RegiePoint at)
{
  cairo_new_path (marking->cr);
  cairo_arc (marking->cr, at.x, at.y, 1.2 * MARK * marking->unit, 0, 2 * G_PI);
  regie_ink_set_rgb (marking->cr, 0xffffff, 1);
  cairo_fill_preserve (marking->cr);
  regie_ink_set (marking->cr, REGIE_INK_TEXT, marking->options->style, 1);
  cairo_set_line_width (marking->cr, marking->unit);
  cairo_stroke (marking->cr);
}

static void
draw_way (const Marking *marking, const RegiePath *path)
{
  double dashes[] = { 3, 2 };

  cairo_new_path (marking->cr);
  regie_path_points (marking->cr, path->points, FALSE);
  regie_ink_set (marking->cr, REGIE_INK_TEXT, marking->options->style, 1);
  cairo_set_line_width (marking->cr, 0.9 * marking->unit);
  regie_draw_set_dash (marking->cr, dashes, 2, marking->unit);
  cairo_stroke (marking->cr);
  regie_draw_set_dash (marking->cr, NULL, 0, marking->unit);
}

static void
mark_body (RegiePosition *body, RegieTimeline *timeline, gpointer data)
{
  const Marking *marking = data;
  RegieRecord *thing = REGIE_RECORD (body);
  RegieState before = regie_timeline_state (timeline, thing, marking->beat - 1);
  RegieState here = regie_timeline_state (timeline, thing, marking->beat);
  RegieState next = regie_timeline_state (timeline, thing, marking->beat + 1);
  g_autoptr (RegiePath) path =
    regie_path_new (timeline, marking->options->production, thing, marking->beat);

  if (path)
    {
      draw_way (marking, path);
      mark_before (marking, place_of (&before));
    }
  if (next.on_stage && (next.x != here.x || next.y != here.y))
    mark_next (marking, place_of (&next));
  if (here.on_stage)
    regie_draw_person (marking->cr, place_of (&here), here.turn, marking->role,
                       marking->options);
}

void
regie_role_plan_draw (cairo_t *cr,
                      RegieBox area,
                      const RegieDrawOptions *draw,
                      RegieScene *scene,
                      RegieRole *role,
                      int beat)
{
  g_autoptr (RegieMoment) moment = regie_moment_new (draw->production, scene, beat);
  RegieSetting *setting = regie_scene_setting (scene, draw->production);
  RegieDrawOptions options = *draw;
  double points_per_metre;
  Marking marking = { cr, &options, role, scene, beat, 0 };

  if (!setting)
    return;
  options.scene = scene;
  options.moment = moment;
  options.labels = options.badges = options.dimensions = options.notes = FALSE;
  points_per_metre = regie_page_fit (setting, area);
  cairo_save (cr);
  cairo_rectangle (cr, area.x, area.y, area.width, area.height);
  cairo_clip (cr);
  cairo_push_group (cr);
  regie_page_draw_plan (cr, area, points_per_metre, &options);
  cairo_pop_group_to_source (cr);
  cairo_paint_with_alpha (cr, PALE);
  cairo_restore (cr);
  marking.unit = 1 / points_per_metre;
  options.pixel = marking.unit / 3;
  cairo_save (cr);
  cairo_translate (cr, area.x + (area.width - setting->width * points_per_metre) / 2,
                   area.y + (area.height - setting->depth * points_per_metre) / 2);
  cairo_scale (cr, points_per_metre, points_per_metre);
  visit_bodies (draw->production, scene, role, mark_body, &marking);
  cairo_restore (cr);
}
