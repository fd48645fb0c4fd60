/* The storyboard.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/pages/sheet-type.h"

#include "app/base/error.h"
#include "app/draw/ink.h"
#include "app/model/role-name.h"
#include "app/pages/caption-words.h"
#include "app/pages/panel.h"
#include "app/pages/words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define GAP 14.0
#define TIGHT 145.0 /* points: a panel that is lower has no room to spare */

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
  GArray *panels;   /* Panel */
  GArray *heads;    /* Head, one a page */
  GHashTable *cuts; /* scene to its RegiePanelCut */
  unsigned rows, columns, fields;
  gboolean fitted;
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
          g_autofree char *name = regie_role_full_name (role);

          g_string_append_printf (names, "%s%s", names->len ? ", " : "", name);
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

/* Told when its beats began on an earlier page. */
static char *
head_scene (const Panel *panel, gboolean begins)
{
  g_autofree char *heading = regie_scene_heading (panel->scene);

  return begins ? g_steal_pointer (&heading)
                : g_strdup_printf (_ ("%s (continued)"), heading);
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
      heading =
        head_scene (panel, !panel->beat ||
                             panel->beat == regie_list_at (panel->scene->beats, 0));
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
  g_hash_table_unref (self->cuts);
  g_free (self);
}

/* Rows and columns where none are asked for: one scene without beats is one picture; with
 * beats, on paper that stands, it is a strip with the words beside the pictures, four a page
 * or, evenly, three. */
static void
choose_panels (RegieStoryboard *self, const RegieSheetOptions *options)
{
  unsigned n = options->scene ? regie_scene_n_beats (options->scene) : 0;
  gboolean strip =
    n > 0 && !options->columns && !options->rows && self->page.height > self->page.width;
  int few = options->scene && n == 0 ? 1 : 2;
  unsigned pages = (n + 3) / 4;
  int rows = strip ? (int) MAX ((n + pages - 1) / pages, 3) : few;

  self->rows = (unsigned) CLAMP (options->rows ? options->rows : rows, 1, 4);
  self->columns = (unsigned) CLAMP (options->columns ? options->columns
                                    : strip          ? 1
                                                     : few,
                                    1, 4);
}

static RegieStoryboard *
storyboard_new (RegieProduction *production,
                const RegieSheetOptions *options,
                const RegiePage *page)
{
  RegieStoryboard *self = g_new0 (RegieStoryboard, 1);

  self->panels = g_array_new (FALSE, FALSE, sizeof (Panel));
  self->heads = g_array_new (FALSE, FALSE, sizeof (Head));
  g_array_set_clear_func (self->heads, clear_head);
  self->cuts = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->fields = options->fields;
  self->fitted = options->fitted;
  self->page = *page;
  self->draw = regie_draw_options (production, NULL, page->style);
  self->draw.imperial = options->imperial;
  self->draw.underlay = options->underlay;
  self->draw.dimensions = FALSE;
  self->draw.moves = TRUE;
  choose_panels (self, options);
  return self;
}

static double
panel_width (RegieStoryboard *self)
{
  return (self->page.body.width - (self->columns - 1) * GAP) / self->columns;
}

static double
panel_height (RegieStoryboard *self)
{
  return (self->page.body.height - (self->rows - 1) * GAP) / self->rows;
}

static RegieCaption
caption (RegieStoryboard *self, double size)
{
  return (RegieCaption){ .draw = &self->draw,
                         .size = size,
                         .fields = self->fields,
                         .tight = panel_height (self) < TIGHT };
}

/* Letters grow with the panel. */
static void
cut_panels (RegieStoryboard *self, RegieScene *scene)
{
  RegieSetting *setting = regie_scene_setting (scene, self->draw.production);
  RegieBox box = { 0, 0, panel_width (self), panel_height (self) };
  RegieBox part = { 0, 0, setting ? setting->width : 1, setting ? setting->depth : 1 };
  RegieCaption words =
    caption (self, CLAMP (sqrt (box.width * box.height) / 33, 7, 10.5));
  RegiePanelCut cut;

  if (self->fitted && setting)
    part = regie_panel_part (self->draw.production, scene);
  cut = regie_panel_cut (&words, scene, part, box);
  g_hash_table_insert (self->cuts, scene, g_memdup2 (&cut, sizeof cut));
}

static unsigned
n_pages (gpointer sheet)
{
  RegieStoryboard *self = sheet;

  return g_array_index (self->panels, Panel, self->panels->len - 1).page + 1;
}

static gpointer
lay_out (const RegieSheetType *type,
         RegieProduction *production,
         const RegieSheetOptions *options,
         const RegiePage *page,
         GError **error)
{
  RegieStoryboard *self = storyboard_new (production, options, page);
  RegieScene *scene;

  for (unsigned i = 0; (scene = regie_list_at (production->scenes, i)); i++)
    if (!options->scene || options->scene == scene)
      {
        add_scene (self, scene);
        cut_panels (self, scene);
      }
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
  text->moves = head->roles != NULL;
  if (self->fields & (1u << REGIE_PANEL_SUBTEXT | 1u << REGIE_PANEL_OBJECTIVE))
    text->signs = _ (REGIE_CAPTION_KEY);
  /* Small pictures have no badges to explain. */
  if (panel_height (self) < TIGHT)
    text->key = "";
}

/* Drawing */

/* In the corner below the words, or beside the plan where that leaves room. */
static void
draw_scale (RegieStoryboard *self, cairo_t *cr, RegieBox box, const RegiePanelCut *cut)
{
  double scale = regie_panel_scale (cut, box);
  double length = regie_page_scale_bar_length (scale, self->draw.imperial, NULL);
  double bottom = box.y + box.height - (cut->beside ? 0 : cut->extent);
  double margin = (box.width - cut->part.width * scale) / 2;
  RegiePoint at = { box.x + box.width - REGIE_CAPTION_PAD - length - 7, bottom - 16 };

  if (panel_height (self) >= TIGHT && (cut->beside || margin > length + 14))
    regie_page_draw_scale_bar (cr, at, scale, self->draw.imperial, self->page.style);
}

static void
draw_picture (RegieStoryboard *self, cairo_t *cr, RegieBox box, const Panel *panel)
{
  const RegiePanelCut *cut = g_hash_table_lookup (self->cuts, panel->scene);
  g_autoptr (RegieMoment) moment = NULL;
  RegieDrawOptions draw = self->draw;
  unsigned beat;

  draw.scene = panel->scene;
  if (panel->beat)
    {
      regie_record_place (REGIE_RECORD (panel->beat), &beat);
      draw.moment = moment = regie_moment_new (draw.production, panel->scene, (int) beat);
    }
  draw.badges = panel_height (self) >= TIGHT;
  /* Names only where letters have room: the caption tells who the initials are. */
  draw.labels = MIN (box.width / cut->part.width, box.height / cut->part.height) > 40;
  /* A note that cannot be read is a mark that nothing explains. */
  draw.notes = draw.labels;
  regie_page_draw_part (cr, box, cut->part, &draw);
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
  const RegiePanelCut *cut = g_hash_table_lookup (self->cuts, panel->scene);
  RegieCaption words = caption (self, cut->size);
  RegieBox parts[2];

  words.beside = cut->beside;
  words.with_scene = g_array_index (self->heads, Head, panel->page).n_scenes > 1;
  regie_panel_split (cut, box, parts);
  if (regie_scene_setting (panel->scene, self->draw.production))
    {
      draw_picture (self, cr, parts[0], panel);
      draw_scale (self, cr, box, cut);
    }
  draw_frame (self, cr, box, parts[1]);
  if (panel->beat)
    regie_caption_draw_beat (&words, cr, parts[1], panel->beat);
  else
    regie_caption_draw_scene (&words, cr, parts[1], panel->scene);
}

static void
draw (gpointer sheet, cairo_t *cr, unsigned page)
{
  RegieStoryboard *self = sheet;
  RegieBox body = self->page.body;
  double width = panel_width (self), height = panel_height (self);

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

const RegieSheetType regie_storyboard = {
  .lay_out = lay_out,
  .free = free_sheet,
  .n_pages = n_pages,
  .describe = describe,
  .draw = draw,
};
