/* The storyboard.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/pages/sheet-type.h"

#include "app/base/error.h"
#include "app/draw/ink.h"
#include "app/draw/lettering.h"

#include <glib/gi18n-lib.h>

#define GAP 14.0
#define PAD 7.0

typedef struct
{
  RegieDrawOptions draw;
  RegiePage page;
  GPtrArray *scenes; /* RegieScene, not owned */
  unsigned first;    /* number of the first scene shown */
  int rows, columns;
  char *title, *count;
} RegieStoryboard;

static gpointer
lay_out (RegieProduction *production,
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
  self->draw.underlay = options->underlay;
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

static void
free_sheet (gpointer sheet)
{
  RegieStoryboard *self = sheet;

  g_ptr_array_unref (self->scenes);
  g_free (self->title);
  g_free (self->count);
  g_free (self);
}

static unsigned
n_pages (gpointer sheet)
{
  RegieStoryboard *self = sheet;
  unsigned on_page = (unsigned) (self->rows * self->columns);

  return (self->scenes->len + on_page - 1) / on_page;
}

static void
describe (gpointer sheet, unsigned page, RegiePageText *text)
{
  RegieStoryboard *self = sheet;

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

/* Cuts the panel into picture and caption: below or beside, whichever leaves the plan
 * larger. */
static void
split_panel (RegieStoryboard *self,
             RegieBox box,
             RegieSetting *setting,
             RegieBox parts[2])
{
  double size = caption_size (self);
  double below = MIN ((self->rows <= 2 ? 7.4 : 5.7) * size, box.height * 0.42);
  double aspect = setting ? setting->width / setting->depth : 1;
  double beside = CLAMP (box.width - 6 - (box.height - 6) * aspect, 12.6 * size,
                         MAX (12.6 * size, box.width * 0.4));
  RegieBox upper = { box.x + 3, box.y + 3, box.width - 6, box.height - below - 6 };
  RegieBox left = { box.x + 3, box.y + 3, box.width - beside - 6, box.height - 6 };

  if (setting && regie_page_fit (setting, left) > regie_page_fit (setting, upper))
    {
      parts[0] = left;
      parts[1] = (RegieBox){ box.x + box.width - beside, box.y, beside, box.height };
      return;
    }
  parts[0] = upper;
  parts[1] = (RegieBox){ box.x, box.y + box.height - below, box.width, below };
}

/* The roles that stand in the scene, each once: "G Guest · B Barista". Markup. */
static char *
list_roles (RegieStoryboard *self, RegieScene *scene, const char *between)
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
      words = g_markup_printf_escaped ("<b>%s</b>\u00a0%s",
                                       role->initials ? role->initials : "",
                                       role->name ? role->name : "");
      g_string_append_printf (markup, "%s%s", markup->len ? between : "", words);
    }
  return g_string_free (markup, FALSE);
}

/* How many of each verdict the scene has, in one line. cr: (nullable): only measures.
 * Returns: how wide it is. */
static double
draw_counts (RegieStoryboard *self, cairo_t *cr, RegieScene *scene, RegiePoint left)
{
  static const RegieVerdict shown[] = { REGIE_VERDICT_SUPPORTS, REGIE_VERDICT_NEUTRAL,
                                        REGIE_VERDICT_WORKS_AGAINST,
                                        REGIE_VERDICT_NOT_JUDGED };
  double size = MAX (7, caption_size (self) - 1), x = left.x;
  RegieLettering style = { .size = size, .down = 0.5 };
  unsigned counts[4];

  regie_scene_count_verdicts (scene, self->draw.production, counts);
  for (size_t i = 0; i < G_N_ELEMENTS (shown); i++)
    {
      g_autofree char *count = g_strdup_printf ("%u", counts[shown[i]]);
      RegiePoint at = { x + 1.25 * size, left.y };

      if (cr)
        {
          regie_draw_badge (cr, (RegiePoint){ x + 0.5 * size, left.y }, 0.48 * size,
                            shown[i], self->page.style);
          regie_ink_set (cr, REGIE_INK_TEXT, self->page.style, 1);
          regie_lettering_draw (cr, at, count, &style);
        }
      x = at.x + regie_lettering_box (at, count, &style).width + 0.75 * size;
    }
  return x - 0.75 * size - left.x;
}

static void
draw_scale (RegieStoryboard *self, cairo_t *cr, RegiePoint right, double points_per_metre)
{
  double length =
    regie_page_scale_bar_length (points_per_metre, self->draw.imperial, NULL);

  regie_page_draw_scale_bar (cr, (RegiePoint){ right.x - length - 7, right.y },
                             points_per_metre, self->draw.imperial, self->page.style);
}

/* Writes the text as tall as it comes, within the lines left. Returns: where it ends. */
static double
write_down (RegieStoryboard *self,
            cairo_t *cr,
            RegieBox room,
            const char *text,
            RegieLettering style)
{
  int lines = (int) (room.height / (1.36 * style.size));

  if (!text || !*text || lines < 1)
    return room.y;
  style.width = room.width;
  style.lines = style.lines ? MIN (style.lines, lines) : lines;
  regie_ink_set (cr, REGIE_INK_TEXT, self->page.style, 1);
  regie_lettering_draw (cr, (RegiePoint){ room.x, room.y }, text, &style);
  return room.y + regie_lettering_box ((RegiePoint){ 0, 0 }, text, &style).height;
}

/* Number, title, verdicts, roles and what happens, one under the other or, in a caption
 * below the plan, with the verdicts at the right. */
static void
draw_caption (RegieStoryboard *self, cairo_t *cr, RegieBox box, unsigned index)
{
  RegieScene *scene = self->scenes->pdata[index];
  gboolean tall = box.height > box.width;
  double size = caption_size (self), bottom = box.y + box.height - (tall ? 24 : 4);
  double x = box.x + PAD + 2, y = box.y + PAD - 1, right = box.x + box.width - PAD,
         ends = right;
  g_autofree char *number = g_strdup_printf ("%u", self->first + index);
  g_autofree char *roles = list_roles (self, scene, "\u00a0\u00a0·  ");
  RegieLettering big = { .size = size * 2.4, .bold = TRUE };

  if (!tall)
    {
      ends = right - draw_counts (self, NULL, scene, (RegiePoint){ 0, 0 });
      draw_counts (self, cr, scene, (RegiePoint){ ends, y + 0.75 * size });
    }
  regie_ink_set (cr, REGIE_INK_TEXT, self->page.style, 1);
  regie_lettering_draw (cr, (RegiePoint){ x, y - 0.65 * size }, number, &big);
  if (tall)
    y += 2.6 * size;
  else
    x += regie_lettering_box ((RegiePoint){ x, y }, number, &big).width + PAD;
  y = write_down (self, cr, (RegieBox){ x, y, ends - PAD - x, bottom - y }, scene->title,
                  (RegieLettering){
                    .size = size * 1.2, .bold = TRUE, .lines = tall ? 3 : 1 });
  if (tall)
    {
      draw_counts (self, cr, scene, (RegiePoint){ x, y + size });
      y += 1.9 * size;
    }
  y = write_down (self, cr, (RegieBox){ x, y + 0.3 * size, right - x, bottom - y }, roles,
                  (RegieLettering){ .size = size, .markup = TRUE });
  write_down (self, cr,
              (RegieBox){ x, y + 0.5 * size, right - x, bottom - y - 0.5 * size },
              scene->summary, (RegieLettering){ .size = size });
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
draw_panel (RegieStoryboard *self, cairo_t *cr, RegieBox box, unsigned index)
{
  RegieScene *scene = self->scenes->pdata[index];
  RegieSetting *setting = regie_scene_setting (scene, self->draw.production);
  RegieBox parts[2];

  split_panel (self, box, setting, parts);
  draw_picture (self, cr, parts[0], scene);
  draw_frame (self, cr, box, parts[1]);
  draw_caption (self, cr, parts[1], index);
  if (setting)
    draw_scale (self, cr,
                (RegiePoint){ box.x + box.width - PAD, box.y + box.height - 16 },
                regie_page_fit (setting, parts[0]));
}

static void
draw (gpointer sheet, cairo_t *cr, unsigned page)
{
  RegieStoryboard *self = sheet;
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

const RegieSheetType regie_storyboard = { lay_out,  free_sheet, n_pages,
                                          describe, draw,       FALSE };
