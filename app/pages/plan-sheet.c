/* The plan sheet.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/pages/sheet-type.h"

#include "app/base/error.h"
#include "app/draw/ink.h"
#include "app/draw/lettering.h"
#include "app/pages/legend.h"
#include "app/pages/words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define GUTTER 18.0
#define COLUMN 205.0       /* points, about what a column of the legend wants */
#define LEAST_COLUMN 150.0 /* narrower is no use */
#define OVER_PLAN 7.0      /* for figures along the plan's edge */
#define UNDER_PLAN 26.0    /* the scale bar's room */
#define MAX_COLUMNS 12
#define SPARED 0.15 /* of a page: what a closer setting may save on each page before */

typedef struct
{
  RegieDrawOptions draw;
  RegiePage page;
  RegieSetting *setting;
  RegieLegend *legend;
  double points_per_metre;
  RegieBox plan;
  unsigned n_pages;
  char *title, *continued, *scale;
} RegiePlanSheet;

static gboolean
choose_scale (RegiePlanSheet *self, double wanted, GError **error)
{
  RegieBox room = self->page.body;
  double scale;

  room.height -= OVER_PLAN + UNDER_PLAN;
  scale = wanted > 0 ? wanted : regie_page_standard_scale (self->setting, room);
  if (scale > 0)
    self->points_per_metre = REGIE_POINTS_PER_METRE / scale;
  else
    self->points_per_metre = regie_page_fit (self->setting, room);
  if (self->points_per_metre > regie_page_fit (self->setting, room) * 1.0001)
    {
      double best = regie_page_standard_scale (self->setting, room);

      g_set_error (
        error, REGIE_ERROR, REGIE_ERROR_USAGE,
        _ ("At 1:%g the plan is larger than the paper. It fits at 1:%g, or take "
                      "larger paper or turn it."),
           wanted, best > 0 ? best : 500);
      return FALSE;
    }
  self->scale =
    scale > 0 ? g_strdup_printf ("1:%g", scale) : g_strdup (_ ("Not to scale"));
  return TRUE;
}

/* Even columns about so wide in the box, added to the n there are. */
static void
split_columns (RegieBox box, double about, RegieBox columns[MAX_COLUMNS], size_t *n)
{
  int more = MAX ((int) round ((box.width + GUTTER) / (about + GUTTER)), 1);
  double width = (box.width - (more - 1) * GUTTER) / more;

  for (int i = 0; i < more && *n < MAX_COLUMNS; i++)
    columns[(*n)++] =
      (RegieBox){ box.x + i * (width + GUTTER), box.y, width, box.height };
}

/* Across the middle of the page's width. */
static void
place_alone (RegiePlanSheet *self)
{
  self->plan.x += MAX ((self->page.body.width - self->plan.width) / 2, 0);
  self->n_pages = 1;
}

/* The plan stands in the upper left corner; the legend runs below it and then beside it, in
 * columns as a newspaper has them. Returns: how many columns the first page has. */
static size_t
place_first_columns (RegiePlanSheet *self, RegieBox columns[MAX_COLUMNS])
{
  RegieBox body = self->page.body, under;
  double beside = body.width - self->plan.width - GUTTER;
  size_t n = 0;

  under = (RegieBox){ body.x, self->plan.y + self->plan.height + UNDER_PLAN + 8, 0, 0 };
  under.width = beside >= LEAST_COLUMN ? self->plan.width : body.width;
  under.height = body.y + body.height - under.y;
  if (under.height >= 80)
    split_columns (under, COLUMN, columns, &n);
  if (beside >= LEAST_COLUMN)
    split_columns ((RegieBox){ self->plan.x + self->plan.width + GUTTER,
                               body.y + OVER_PLAN, beside, body.height - OVER_PLAN },
                   COLUMN, columns, &n);
  else
    self->plan.x += (body.width - self->plan.width) / 2;
  return n;
}

/* A way to set the legend. */
typedef struct
{
  double column; /* about how wide on the pages that follow */
  gboolean tight;
} LegendLook;

static void
flow_legend (RegiePlanSheet *self,
             const LegendLook *look,
             const RegieBox *first,
             size_t n_first)
{
  RegieBox columns[MAX_COLUMNS];
  size_t n = 0;

  regie_legend_restart (self->legend, look->tight);
  regie_legend_flow (self->legend, 0, first, n_first);
  split_columns (self->page.body, look->column, columns, &n);
  for (self->n_pages = 1; !regie_legend_is_done (self->legend); self->n_pages++)
    regie_legend_flow_even (self->legend, self->n_pages, columns, n);
}

/* The roomiest setting with the fewest pages: no page for a last few lines. A narrower column
 * is set anew, which takes as long as all that follows: only where it may save the page. */
static void
place_with_legend (RegiePlanSheet *self)
{
  static const LegendLook looks[] = { { COLUMN, FALSE },
                                      { COLUMN, TRUE },
                                      { LEAST_COLUMN, TRUE } };
  RegieBox first[MAX_COLUMNS];
  size_t n = place_first_columns (self, first);
  unsigned fewest;

  flow_legend (self, &looks[0], first, n);
  fewest = self->n_pages;
  if (fewest < 2 || regie_legend_foot (self->legend) - self->page.body.y >
                      SPARED * fewest * self->page.body.height)
    return;
  for (unsigned i = 1; i < G_N_ELEMENTS (looks); i++)
    {
      flow_legend (self, &looks[i], first, n);
      if (self->n_pages < fewest)
        return;
    }
  flow_legend (self, &looks[0], first, n);
}

static void
place_parts (RegiePlanSheet *self, gboolean alone)
{
  RegieBox body = self->page.body;

  self->plan =
    (RegieBox){ body.x, body.y + OVER_PLAN, self->setting->width * self->points_per_metre,
                self->setting->depth * self->points_per_metre };
  if (alone)
    place_alone (self);
  else
    place_with_legend (self);
}

static void
name_sheet (RegiePlanSheet *self)
{
  if (self->draw.scene)
    self->title = regie_scene_heading (self->draw.scene);
  else
    self->title = g_strdup (self->setting->name ? self->setting->name : "");
  self->continued = g_strdup_printf (_ ("%s (continued)"), self->title);
}

static void
free_sheet (gpointer sheet)
{
  RegiePlanSheet *self = sheet;

  regie_legend_free (self->legend);
  g_free (self->title);
  g_free (self->continued);
  g_free (self->scale);
  g_free (self);
}

static gpointer
lay_out (const RegieSheetType *type,
         RegieProduction *production,
         const RegieSheetOptions *options,
         const RegiePage *page,
         GError **error)
{
  RegieScene *scene =
    options->scene ? options->scene : regie_list_at (production->scenes, 0);
  RegiePlanSheet *self = g_new0 (RegiePlanSheet, 1);

  self->page = *page;
  self->draw = regie_draw_options (production, scene, page->style);
  self->draw.imperial = options->imperial;
  self->draw.underlay = options->underlay;
  self->setting = scene ? regie_scene_setting (scene, production)
                        : regie_list_at (production->settings, 0);
  self->legend = regie_legend_new (production, scene, page->style);
  self->draw.numbers = regie_legend_numbers (self->legend);
  if (!self->setting)
    g_set_error (error, REGIE_ERROR, REGIE_ERROR_USAGE,
                 _ ("There is no setting to draw in this production."));
  if (!self->setting || !choose_scale (self, options->scale, error))
    {
      free_sheet (self);
      return NULL;
    }
  name_sheet (self);
  place_parts (self, options->alone);
  return self;
}

static unsigned
n_pages (gpointer sheet)
{
  RegiePlanSheet *self = sheet;
  return self->n_pages;
}

static void
describe (gpointer sheet, unsigned page, RegiePageText *text)
{
  RegiePlanSheet *self = sheet;

  text->title = page == 0 ? self->title : self->continued;
  text->kind = page == 0 ? _ ("Plan") : _ ("Legend of the plan");
  text->top_right = self->scale;
  text->right = self->setting->name;
  if (regie_legend_foot (self->legend) > 0)
    text->signs = _ ("→ how to adjust it");
}

/* ✓ 27  – 14  ✗ 10  ? 14, ending at the right. */
static void
draw_counts (RegiePlanSheet *self, cairo_t *cr, RegiePoint right)
{
  static const RegieVerdict shown[] = { REGIE_VERDICT_NOT_JUDGED,
                                        REGIE_VERDICT_WORKS_AGAINST,
                                        REGIE_VERDICT_NEUTRAL, REGIE_VERDICT_SUPPORTS };
  RegieLettering style = { .size = 8, .bold = TRUE, .across = 1, .down = 0.5 };
  unsigned counts[REGIE_N_VERDICTS];

  regie_legend_count (self->legend, counts);
  for (size_t i = 0; i < G_N_ELEMENTS (shown); i++)
    {
      g_autofree char *count = g_strdup_printf ("%u", counts[shown[i]]);
      double width = regie_lettering_box (right, count, &style).width;

      regie_ink_set (cr, REGIE_INK_TEXT, self->page.style, 1);
      regie_lettering_draw (cr, right, count, &style);
      right.x -= width + 7.5;
      regie_draw_badge (cr, right, 4.2, shown[i], self->page.style);
      right.x -= 12;
    }
}

/* Beside the scale bar, once somebody has said where north is. */
static void
draw_north (RegiePlanSheet *self, cairo_t *cr, double y)
{
  double bar =
    regie_page_scale_bar_length (self->points_per_metre, self->draw.imperial, NULL);

  if (self->setting->orientation != 0)
    regie_page_draw_north (cr, (RegiePoint){ self->plan.x + bar + 34, y }, 7,
                           self->setting->orientation, self->page.style);
}

static void
draw (gpointer sheet, cairo_t *cr, unsigned page)
{
  RegiePlanSheet *self = sheet;
  RegieBox plan = self->plan;
  double under = plan.y + plan.height + 9;

  if (page == 0)
    {
      regie_page_draw_plan (cr, plan, self->points_per_metre, &self->draw);
      regie_page_draw_scale_bar (cr, (RegiePoint){ plan.x + 1, under },
                                 self->points_per_metre, self->draw.imperial,
                                 self->page.style);
      draw_north (self, cr, under + 6);
      draw_counts (self, cr, (RegiePoint){ plan.x + plan.width, under + 5 });
    }
  regie_legend_draw (self->legend, cr, page);
}

const RegieSheetType regie_plan_sheet = {
  .lay_out = lay_out,
  .free = free_sheet,
  .n_pages = n_pages,
  .describe = describe,
  .draw = draw,
  .named = TRUE,
  .upright = TRUE,
};
