/* The storyboard.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/pages/storyboard.h"

#include "app/base/error.h"
#include "app/draw/ink.h"
#include "app/draw/lettering.h"

#include <glib/gi18n-lib.h>

#define GAP 14.0
#define PAD 7.0

struct _RegieStoryboard
{
  RegieDrawOptions draw;
  RegiePage page;
  GPtrArray *scenes; /* RegieScene, not owned */
  unsigned first;    /* number of the first scene shown */
  int rows, columns;
  char *title, *count;
};

RegieStoryboard *
regie_storyboard_new (RegieProduction *production,
                      const RegieSheetOptions *options,
                      const RegiePage *page,
                      GError **error)
{
  RegieStoryboard *self;
  RegieScene *scene;
  g_autoptr (GPtrArray) scenes = g_ptr_array_new ();
  unsigned first = 1;

  for (unsigned i = 0; (scene = regie_list_at (production->scenes, i)); i++)
    if (!options->scene || options->scene == scene)
      {
        first = scenes->len ? first : i + 1;
        g_ptr_array_add (scenes, scene);
      }
  if (!scenes->len)
    {
      g_set_error (error, REGIE_ERROR, REGIE_ERROR_USAGE,
                   _ ("There is no scene to put on a storyboard in this production."));
      return NULL;
    }
  self = g_new0 (RegieStoryboard, 1);
  self->scenes = g_steal_pointer (&scenes);
  self->first = first;
  self->page = *page;
  self->draw = regie_draw_options (production, NULL, page->style);
  self->draw.imperial = options->imperial;
  self->draw.dimensions = FALSE;
  self->rows = CLAMP (options->rows ? options->rows : options->scene ? 1 : 2, 1, 4);
  self->columns = CLAMP (options->columns ? options->columns
                         : options->scene ? 1
                                          : 2,
                         1, 4);
  self->title = g_strdup (production->title ? production->title : "");
  self->count = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u scene", "%u scenes",
                                              self->scenes->len),
                                 self->scenes->len);
  return self;
}

void
regie_storyboard_free (RegieStoryboard *self)
{
  g_ptr_array_unref (self->scenes);
  g_free (self->title);
  g_free (self->count);
  g_free (self);
}

unsigned
regie_storyboard_n_pages (RegieStoryboard *self)
{
  unsigned on_page = (unsigned) (self->rows * self->columns);

  return (self->scenes->len + on_page - 1) / on_page;
}

void
regie_storyboard_describe (RegieStoryboard *self, unsigned page, RegiePageText *text)
{
  text->title = _ ("Storyboard");
  text->kind = _ ("Staff briefing");
  text->top_right = self->count;
  text->right = text->production->explication->value_proposition->audience;
  text->ideas = TRUE;
}

/* How much the caption's letters shrink when there are many panels; never under 7 points. */
static double
caption_size (RegieStoryboard *self)
{
  return self->rows <= 2 && self->columns <= 2 ? 8.5 : self->columns <= 3 ? 7.5 : 7;
}

static double
caption_height (RegieStoryboard *self, double panel)
{
  double lines = self->rows <= 2 ? 5.6 : 4.2;

  return MIN (lines * 1.36 * caption_size (self), panel * 0.42);
}

/* "G Guest · B Barista", the roles that stand in the scene, each once. Markup. */
static char *
list_roles (RegieStoryboard *self, RegieScene *scene)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  GString *markup = g_string_new (NULL);
  RegiePosition *position;

  for (unsigned i = 0; (position = regie_list_at (scene->positions, i)); i++)
    {
      RegieRole *role = regie_position_role (position, self->draw.production);
      g_autofree char *words = NULL;

      if (!role || !g_hash_table_add (seen, role))
        continue;
      words =
        g_markup_printf_escaped ("<b>%s</b> %s", role->initials ? role->initials : "",
                                 role->name ? role->name : "");
      g_string_append_printf (markup, "%s%s", markup->len ? "  ·  " : "", words);
    }
  return g_string_free (markup, FALSE);
}

/* The scene's verdicts from the right end leftwards. Returns: where they begin. */
static double
draw_counts (RegieStoryboard *self, cairo_t *cr, RegieScene *scene, RegiePoint right)
{
  static const RegieVerdict shown[] = { REGIE_VERDICT_NOT_JUDGED,
                                        REGIE_VERDICT_WORKS_AGAINST,
                                        REGIE_VERDICT_NEUTRAL, REGIE_VERDICT_SUPPORTS };
  double size = caption_size (self);
  RegieLettering style = { .size = MAX (7, size - 1), .across = 1, .down = 0.5 };
  unsigned counts[4];

  regie_scene_count_verdicts (scene, self->draw.production, counts);
  for (size_t i = 0; i < G_N_ELEMENTS (shown); i++)
    {
      g_autofree char *count = g_strdup_printf ("%u", counts[shown[i]]);
      double width = regie_lettering_box (right, count, &style).width;

      regie_ink_set (cr, REGIE_INK_TEXT, self->page.style, 1);
      regie_lettering_draw (cr, right, count, &style);
      right.x -= width + 0.75 * size;
      regie_draw_badge (cr, right, 0.44 * size, shown[i], self->page.style);
      right.x -= 1.2 * size;
    }
  return right.x;
}

static void
draw_caption (RegieStoryboard *self, cairo_t *cr, RegieBox box, unsigned index)
{
  RegieScene *scene = self->scenes->pdata[index];
  double size = caption_size (self), x = box.x + PAD, y = box.y + PAD - 1;
  g_autofree char *number = g_strdup_printf ("%u", self->first + index);
  g_autofree char *roles = list_roles (self, scene);
  RegieLettering big = { .size = size * 2.4, .bold = TRUE };
  RegieLettering head = { .size = size * 1.2, .bold = TRUE, .lines = 1 };
  RegieLettering line = { .size = size, .lines = 1, .markup = TRUE };
  RegieLettering prose = { .size = size };
  double ends = draw_counts (self, cr, scene,
                             (RegiePoint){ box.x + box.width - PAD, y + 0.75 * size });

  regie_ink_set (cr, REGIE_INK_TEXT, self->page.style, 1);
  regie_lettering_draw (cr, (RegiePoint){ x, y - 0.65 * size }, number, &big);
  x += regie_lettering_box ((RegiePoint){ x, y }, number, &big).width + PAD;
  head.width = ends - x;
  regie_lettering_draw (cr, (RegiePoint){ x, y }, scene->title, &head);
  y += 1.7 * size;
  line.width = prose.width = box.x + box.width - PAD - x;
  regie_ink_set (cr, REGIE_INK_QUIET, self->page.style, 1);
  regie_lettering_draw (cr, (RegiePoint){ x, y }, roles, &line);
  y += 1.45 * size;
  prose.lines = (int) ((box.y + box.height - 3 - y) / (1.36 * size));
  regie_ink_set (cr, REGIE_INK_TEXT, self->page.style, 1);
  if (prose.lines > 0)
    regie_lettering_draw (cr, (RegiePoint){ x, y }, scene->summary, &prose);
}

static void
draw_picture (RegieStoryboard *self, cairo_t *cr, RegieBox box, RegieScene *scene)
{
  RegieSetting *setting = regie_scene_setting (scene, self->draw.production);
  double points_per_metre;

  if (!setting)
    return;
  points_per_metre = regie_page_fit (setting, box);
  self->draw.scene = scene;
  /* Names only where letters have room: the caption tells who the initials are. */
  self->draw.labels = points_per_metre > 40;
  regie_page_draw_plan (cr, box, points_per_metre, &self->draw);
}

static void
draw_panel (RegieStoryboard *self, cairo_t *cr, RegieBox box, unsigned index)
{
  RegieScene *scene = self->scenes->pdata[index];
  RegieSetting *setting = regie_scene_setting (scene, self->draw.production);
  double caption = caption_height (self, box.height);
  RegieBox picture = { box.x + 3, box.y + 3, box.width - 6, box.height - caption - 6 };

  draw_picture (self, cr, picture, scene);
  regie_ink_set (cr, REGIE_INK_QUIET, self->page.style, 0.8);
  cairo_set_line_width (cr, 0.7);
  cairo_new_path (cr);
  regie_path_box (cr, box, 3);
  cairo_stroke (cr);
  cairo_move_to (cr, box.x, box.y + box.height - caption);
  cairo_line_to (cr, box.x + box.width, box.y + box.height - caption);
  cairo_stroke (cr);
  draw_caption (self, cr,
                (RegieBox){ box.x, box.y + box.height - caption, box.width, caption },
                index);
  if (setting)
    {
      double scale = regie_page_fit (setting, picture);
      double length = regie_page_scale_bar_length (scale, self->draw.imperial, NULL);

      regie_page_draw_scale_bar (cr,
                                 (RegiePoint){ box.x + box.width - PAD - length - 8,
                                               box.y + box.height - 16 },
                                 scale, self->draw.imperial, self->page.style);
    }
}

void
regie_storyboard_draw (RegieStoryboard *self, cairo_t *cr, unsigned page)
{
  RegieBox body = self->page.body;
  unsigned on_page = (unsigned) (self->rows * self->columns);
  double width = (body.width - (self->columns - 1) * GAP) / self->columns;
  double height = (body.height - (self->rows - 1) * GAP) / self->rows;

  for (unsigned i = 0; i < on_page && page * on_page + i < self->scenes->len; i++)
    {
      unsigned row = i / (unsigned) self->columns, column = i % (unsigned) self->columns;

      draw_panel (self, cr,
                  (RegieBox){ body.x + column * (width + GAP),
                              body.y + row * (height + GAP), width, height },
                  page * on_page + i);
    }
}
