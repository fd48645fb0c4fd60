/* The storyboard.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/pages/sheet-type.h"

#include "app/base/error.h"
#include "app/draw/ink.h"
#include "app/pages/storyboard-caption.h"
#include "app/pages/words.h"

#include <glib/gi18n-lib.h>

#define GAP 14.0

/* A scene, or one of its beats when it has any. */
typedef struct
{
  RegieScene *scene; /* not owned */
  RegieBeat *beat;   /* not owned; NULL: the scene as it opens */
  unsigned page, place;
} Panel;

/* What the head of a page says. */
typedef struct
{
  char *title, *count, *roles; /* roles NULL: the audience is told */
  unsigned n_scenes;
} Head;

typedef struct
{
  RegieDrawOptions draw;
  RegiePage page;
  GArray *panels; /* Panel */
  GArray *heads;  /* Head, one a page */
  unsigned rows, columns;
} RegieStoryboard;

/* Laying out */

static void
add_panel (RegieStoryboard *self, RegieScene *scene, RegieBeat *beat, gboolean new_page)
{
  Panel panel = { scene, beat, 0, 0 };

  if (self->panels->len)
    {
      const Panel *last = &g_array_index (self->panels, Panel, self->panels->len - 1);

      new_page = new_page || last->place + 1 == self->rows * self->columns;
      panel.page = last->page + (new_page ? 1 : 0);
      panel.place = new_page ? 0 : last->place + 1;
    }
  g_array_append_val (self->panels, panel);
}

/* A scene's beats stay together: they start a page when they do not fit the rest of one. */
static void
add_scene (RegieStoryboard *self, RegieScene *scene)
{
  unsigned n = regie_scene_n_beats (scene), used = 0;
  RegieBeat *beat;

  if (self->panels->len)
    used = g_array_index (self->panels, Panel, self->panels->len - 1).place + 1;
  if (n == 0)
    add_panel (self, scene, NULL, FALSE);
  for (unsigned i = 0; (beat = regie_list_at (scene->beats, i)); i++)
    add_panel (self, scene, beat, i == 0 && used + n > self->rows * self->columns);
}

static void
clear_head (gpointer data)
{
  Head *head = data;

  g_free (head->title);
  g_free (head->count);
  g_free (head->roles);
}

/* "Barista, Guest": who plays in any of the scenes. */
static char *
name_roles (RegieStoryboard *self, GPtrArray *scenes)
{
  GString *names = g_string_new (NULL);
  RegieRole *role;

  for (unsigned i = 0; (role = regie_list_at (self->draw.production->roles, i)); i++)
    for (unsigned j = 0; j < scenes->len; j++)
      if (regie_scene_has_role (scenes->pdata[j], role))
        {
          g_string_append_printf (names, "%s%s", names->len ? ", " : "",
                                  role->name ? role->name : "");
          break;
        }
  return g_string_free (names, FALSE);
}

static char *
count_scenes (RegieStoryboard *self)
{
  unsigned n = 0;

  for (unsigned i = 0; i < self->panels->len; i++)
    if (i == 0 || g_array_index (self->panels, Panel, i).scene !=
                    g_array_index (self->panels, Panel, i - 1).scene)
      n++;
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u scene", "%u scenes", n), n);
}

/* The scenes on the page, what they add up to, and who plays. */
static Head
name_page (RegieStoryboard *self, unsigned page)
{
  g_autoptr (GPtrArray) scenes = g_ptr_array_new ();
  GString *title = g_string_new (NULL);
  unsigned n_beats = 0;
  double seconds = 0;

  for (unsigned i = 0; i < self->panels->len; i++)
    {
      const Panel *panel = &g_array_index (self->panels, Panel, i);
      g_autofree char *heading = NULL;

      if (panel->page != page || g_ptr_array_find (scenes, panel->scene, NULL))
        continue;
      heading = regie_scene_heading (panel->scene);
      g_string_append_printf (title, "%s%s", title->len ? " – " : "", heading);
      g_ptr_array_add (scenes, panel->scene);
      seconds += regie_scene_seconds (panel->scene);
      n_beats += regie_scene_n_beats (panel->scene);
    }
  if (n_beats)
    return (Head){ g_string_free (title, FALSE), regie_beats_line (n_beats, seconds),
                   name_roles (self, scenes), scenes->len };
  g_string_free (title, TRUE);
  return (Head){ g_strdup (_ ("Storyboard")), count_scenes (self), NULL, scenes->len };
}

static void
free_sheet (gpointer sheet)
{
  RegieStoryboard *self = sheet;

  g_array_unref (self->panels);
  g_array_unref (self->heads);
  g_free (self);
}

static RegieStoryboard *
storyboard_new (RegieProduction *production,
                const RegieSheetOptions *options,
                const RegiePage *page)
{
  RegieStoryboard *self = g_new0 (RegieStoryboard, 1);
  /* One scene without beats is one picture. */
  int few = options->scene && !regie_scene_n_beats (options->scene) ? 1 : 2;

  self->panels = g_array_new (FALSE, FALSE, sizeof (Panel));
  self->heads = g_array_new (FALSE, FALSE, sizeof (Head));
  g_array_set_clear_func (self->heads, clear_head);
  self->page = *page;
  self->draw = regie_draw_options (production, NULL, page->style);
  self->draw.imperial = options->imperial;
  self->draw.underlay = options->underlay;
  self->draw.dimensions = FALSE;
  self->draw.moves = TRUE;
  self->rows = (unsigned) CLAMP (options->rows ? options->rows : few, 1, 4);
  self->columns = (unsigned) CLAMP (options->columns ? options->columns : few, 1, 4);
  return self;
}

static unsigned
n_pages (gpointer sheet)
{
  RegieStoryboard *self = sheet;

  return g_array_index (self->panels, Panel, self->panels->len - 1).page + 1;
}

static gpointer
lay_out (RegieProduction *production,
         const RegieSheetOptions *options,
         const RegiePage *page,
         GError **error)
{
  RegieStoryboard *self = storyboard_new (production, options, page);
  RegieScene *scene;

  for (unsigned i = 0; (scene = regie_list_at (production->scenes, i)); i++)
    if (!options->scene || options->scene == scene)
      add_scene (self, scene);
  if (!self->panels->len)
    {
      g_set_error (error, REGIE_ERROR, REGIE_ERROR_USAGE,
                   _ ("There is no scene to put on a storyboard in this production."));
      free_sheet (self);
      return NULL;
    }
  for (unsigned i = 0; i < n_pages (self); i++)
    {
      Head head = name_page (self, i);

      g_array_append_val (self->heads, head);
    }
  return self;
}

static void
describe (gpointer sheet, unsigned page, RegiePageText *text)
{
  RegieStoryboard *self = sheet;
  const Head *head = &g_array_index (self->heads, Head, page);

  text->title = head->title;
  text->kind = head->roles ? _ ("Storyboard") : _ ("Staff briefing");
  text->top_right = head->count;
  text->right = head->roles ? head->roles
                            : text->production->explication->value_proposition->audience;
  text->ideas = TRUE;
}

/* Drawing */

/* How much the caption's letters shrink when there are many panels; never under 7 points. */
static double
caption_size (RegieStoryboard *self)
{
  return self->rows <= 2 && self->columns <= 2 ? 8.5 : self->columns <= 3 ? 7.5 : 7;
}

static RegieCaption
caption (RegieStoryboard *self)
{
  return (RegieCaption){ &self->draw, caption_size (self) };
}

/* Cuts the panel into picture and caption: below or beside, whichever leaves the plan
 * larger. */
static void
split_panel (RegieStoryboard *self, RegieBox box, const Panel *panel, RegieBox parts[2])
{
  RegieSetting *setting = regie_scene_setting (panel->scene, self->draw.production);
  RegieCaption words = caption (self);
  double size = words.size;
  double below = MIN ((self->rows <= 2 ? 7.4 : 5.7) * size, box.height * 0.42);
  double aspect = setting ? setting->width / setting->depth : 1;
  double least = panel->beat ? MAX (12.6 * size, 0.42 * box.width) : 12.6 * size;
  double beside = CLAMP (box.width - 6 - (box.height - 6) * aspect, least,
                         MAX (least, box.width * 0.4));
  RegieBox upper, left = { box.x + 3, box.y + 3, box.width - beside - 6, box.height - 6 };

  if (panel->beat)
    below = CLAMP (regie_caption_beat_height (&words, box.width, panel->beat), below,
                   MAX (below, box.height * 0.5));
  upper = (RegieBox){ box.x + 3, box.y + 3, box.width - 6, box.height - below - 6 };
  if (setting && regie_page_fit (setting, left) > regie_page_fit (setting, upper))
    {
      parts[0] = left;
      parts[1] = (RegieBox){ box.x + box.width - beside, box.y, beside, box.height };
      return;
    }
  parts[0] = upper;
  parts[1] = (RegieBox){ box.x, box.y + box.height - below, box.width, below };
}

/* In the corner below the words, or, when these need all of the caption, beside the plan. */
static void
draw_scale (RegieStoryboard *self,
            cairo_t *cr,
            RegieBox box,
            const Panel *panel,
            const RegieBox parts[2])
{
  RegieSetting *setting = regie_scene_setting (panel->scene, self->draw.production);
  double scale = setting ? regie_page_fit (setting, parts[0]) : 0;
  double length = regie_page_scale_bar_length (scale, self->draw.imperial, NULL);
  gboolean below = panel->beat && parts[1].height < box.height;
  RegiePoint at = { box.x + box.width - REGIE_CAPTION_PAD - length - 7,
                    (below ? parts[1].y : box.y + box.height) - 16 };

  if (setting && (!below || (parts[0].width - setting->width * scale) / 2 > length + 14))
    regie_page_draw_scale_bar (cr, at, scale, self->draw.imperial, self->page.style);
}

static void
draw_picture (RegieStoryboard *self, cairo_t *cr, RegieBox box, const Panel *panel)
{
  RegieSetting *setting = regie_scene_setting (panel->scene, self->draw.production);
  g_autoptr (RegieMoment) moment = NULL;
  RegieDrawOptions draw = self->draw;
  double points_per_metre;
  unsigned beat;

  if (!setting)
    return;
  points_per_metre = regie_page_fit (setting, box);
  draw.scene = panel->scene;
  if (panel->beat)
    {
      regie_record_place (REGIE_RECORD (panel->beat), &beat);
      draw.moment = moment = regie_moment_new (draw.production, panel->scene, (int) beat);
    }
  /* Names only where letters have room: the caption tells who the initials are. */
  draw.labels = points_per_metre > 40;
  regie_page_draw_plan (cr, box, points_per_metre, &draw);
}

static void
draw_frame (RegieStoryboard *self, cairo_t *cr, RegieBox box, RegieBox caption)
{
  regie_ink_set (cr, REGIE_INK_QUIET, self->page.style, 0.8);
  cairo_set_line_width (cr, 0.7);
  cairo_new_path (cr);
  regie_path_box (cr, box, 3);
  cairo_move_to (cr, caption.x, caption.y);
  if (caption.height < box.height)
    cairo_line_to (cr, caption.x + caption.width, caption.y);
  else
    cairo_line_to (cr, caption.x, caption.y + caption.height);
  cairo_stroke (cr);
}

static void
draw_panel (RegieStoryboard *self, cairo_t *cr, RegieBox box, const Panel *panel)
{
  RegieCaption words = caption (self);
  RegieBox parts[2];

  split_panel (self, box, panel, parts);
  draw_picture (self, cr, parts[0], panel);
  draw_frame (self, cr, box, parts[1]);
  if (panel->beat)
    regie_caption_draw_beat (&words, cr, parts[1], panel->beat,
                             g_array_index (self->heads, Head, panel->page).n_scenes > 1);
  else
    regie_caption_draw_scene (&words, cr, parts[1], panel->scene);
  draw_scale (self, cr, box, panel, parts);
}

static void
draw (gpointer sheet, cairo_t *cr, unsigned page)
{
  RegieStoryboard *self = sheet;
  RegieBox body = self->page.body;
  double width = (body.width - (self->columns - 1) * GAP) / self->columns;
  double height = (body.height - (self->rows - 1) * GAP) / self->rows;

  for (unsigned i = 0; i < self->panels->len; i++)
    {
      const Panel *panel = &g_array_index (self->panels, Panel, i);
      unsigned row = panel->place / self->columns, column = panel->place % self->columns;

      if (panel->page == page)
        draw_panel (self, cr,
                    (RegieBox){ body.x + column * (width + GAP),
                                body.y + row * (height + GAP), width, height },
                    panel);
    }
}

const RegieSheetType regie_storyboard = { lay_out, free_sheet, n_pages, describe,
                                          draw,    FALSE,      FALSE };
