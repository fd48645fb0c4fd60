/* The numbered legend of a plan sheet.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/pages/legend.h"

#include "app/draw/ink.h"
#include "app/draw/lettering.h"
#include "app/draw/parts.h"
#include "app/pages/words.h"

#include <glib/gi18n-lib.h>

#define INDENT 19.0 /* points, room for the number */
#define RADIUS 6.3
#define AFTER 6.0 /* points between entries */
#define TIGHT 4.0 /* the same where that saves a page */
#define STEP 6.0  /* points by which columns grow until they hold the rest */
#define SIZE 7.5
#define KEPT 3000 /* paragraphs that stay set until they are drawn, at 7 KB each */
#define NAMES 24 /* in a paragraph of what is not judged yet: none breaks over a column */

typedef struct
{
  RegieElement *element; /* NULL for a note, and for what is not judged yet */
  unsigned number;       /* 0 for what goes on from the entry before */
  GString *markup;
  PangoLayout *words; /* (nullable): the markup as it was set for the column */
  double height;
  gboolean headed; /* begins the list of what is not judged yet */
  gboolean open;   /* goes on in the next entry */
  unsigned page;
  RegiePoint at;
  double width;
} Entry;

struct _RegieLegend
{
  RegieProduction *production;
  RegieStyle style;
  GPtrArray *entries;
  GHashTable *numbers;
  unsigned flowed; /* entries that have a place */
  double after;
  unsigned counts[REGIE_N_VERDICTS];
  GPtrArray *unjudged; /* "<b>12</b> Chair", as markup */
};

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_string_free (entry->markup, TRUE);
  g_clear_object (&entry->words);
  g_free (entry);
}

static Entry *
add_entry (RegieLegend *self)
{
  Entry *entry = g_new0 (Entry, 1);

  entry->markup = g_string_new (NULL);
  g_ptr_array_add (self->entries, entry);
  return entry;
}

static Entry *
last_entry (RegieLegend *self)
{
  return self->entries->pdata[self->entries->len - 1];
}

static const char *
promise_name (RegieLegend *self, const char *id)
{
  GListModel *promises = regie_production_promises (self->production);
  RegieRecord *promise;

  for (unsigned i = 0; (promise = regie_list_at (promises, i)); i++)
    if (g_strcmp0 (promise->id, id) == 0)
      return REGIE_PROMISE (promise)->name;
  return NULL;
}

/* Adds "Carries: Unhurried, Known by name". */
static void
add_stances (RegieLegend *self, GString *markup, RegieJudgement *judgement, RegieWay way)
{
  const char *before = NULL;
  RegieStance *stance;

  for (unsigned i = 0; (stance = regie_list_at (judgement->stances, i)); i++)
    {
      const char *name = promise_name (self, stance->promise);
      g_autofree char *escaped = NULL;

      if ((RegieWay) stance->way != way || !name)
        continue;
      escaped = g_markup_escape_text (name, -1);
      if (before)
        g_string_append_printf (markup, ", %s", escaped);
      else
        g_string_append_printf (markup, "\n<b>%s</b> %s",
                                _ (regie_ways[way].label), escaped);
      before = name;
    }
}

/* Into the last entry, and into more where there is much of it. */
static void
add_prose (RegieLegend *self, const char *before, const char *text, gboolean italic)
{
  g_autofree char *clean = text ? g_strstrip (g_strdup (text)) : NULL;

  if (!clean || !*clean)
    return;
  g_string_append (last_entry (self)->markup, before);
  for (const char *at = clean, *end; *at; at = end)
    {
      g_autofree char *escaped = NULL;

      if (at > clean)
        {
          last_entry (self)->open = TRUE;
          add_entry (self);
        }
      end = regie_piece_end (at, REGIE_PIECE);
      escaped = g_markup_escape_text (at, end - at);
      g_string_append_printf (last_entry (self)->markup, italic ? "<i>%s</i>" : "%s",
                              escaped);
    }
}

static void
describe (RegieLegend *self, RegieElement *element)
{
  const char *name = regie_symbols_name_element (element);
  RegieJudgement *judgement = element->judgement;
  g_autofree char *head = g_markup_printf_escaped (
    "<b>%s</b>  <span size='7168' fgcolor='#%06x'>%s · %s</span>", name,
    regie_ink_colour (REGIE_INK_QUIET, self->style),
    _ (regie_verdicts[judgement->verdict].label),
       _ (regie_bases[judgement->basis].label));
  GString *markup;

  g_string_append (last_entry (self)->markup, head);
  add_prose (self, "\n", judgement->why, FALSE);
  add_prose (self, "\n→ ", judgement->adjust_to, TRUE);
  markup = last_entry (self)->markup;
  g_string_append (markup, "<span size='7168'>");
  add_stances (self, markup, judgement, REGIE_WAY_CARRIES);
  add_stances (self, markup, judgement, REGIE_WAY_BREAKS);
  g_string_append (markup, "</span>");
}

static void
add_element (RegieRecord *record, gpointer data)
{
  RegieLegend *self = data;
  RegieElement *element;
  RegieVerdict verdict;
  Entry *entry;
  unsigned number;

  if (!REGIE_IS_ELEMENT (record) || REGIE_ELEMENT (record)->hidden)
    return;
  element = REGIE_ELEMENT (record);
  verdict = regie_element_verdict (element);
  number = g_hash_table_size (self->numbers) + 1;
  g_hash_table_insert (self->numbers, element, GUINT_TO_POINTER (number));
  self->counts[verdict]++;
  if (verdict == REGIE_VERDICT_NOT_JUDGED)
    {
      const char *name = regie_symbols_name_element (element);
      g_autofree char *escaped = g_markup_escape_text (name, -1);

      g_ptr_array_add (self->unjudged,
                       g_strdup_printf ("<b>%u</b>\u00a0%s", number, escaped));
      return;
    }
  entry = add_entry (self);
  entry->element = element;
  entry->number = number;
  describe (self, element);
}

static void
add_note (RegieRecord *record, gpointer data)
{
  RegieLegend *self = data;
  Entry *entry;

  if (!REGIE_IS_NOTE (record) || !REGIE_NOTE (record)->text)
    return;
  entry = add_entry (self);
  entry->number = g_hash_table_size (self->numbers) + 1;
  g_hash_table_insert (self->numbers, record, GUINT_TO_POINTER (entry->number));
  g_string_printf (entry->markup, "<b>%s</b>", _ ("Note"));
  add_prose (self, "\n", REGIE_NOTE (record)->text, FALSE);
}

static void
add_unjudged (RegieLegend *self)
{
  for (unsigned i = 0; i < self->unjudged->len; i += NAMES)
    {
      Entry *entry = add_entry (self);

      entry->headed = i == 0;
      if (entry->headed)
        g_string_printf (entry->markup, "<b>%s</b>\n", _ ("Not judged yet"));
      for (unsigned j = i; j < MIN (i + NAMES, self->unjudged->len); j++)
        g_string_append_printf (entry->markup, "%s%s", j > i ? ", " : "",
                                (const char *) self->unjudged->pdata[j]);
    }
}

RegieLegend *
regie_legend_new (RegieProduction *production, RegieScene *scene, RegieStyle style)
{
  RegieLegend *self = g_new0 (RegieLegend, 1);

  self->production = production;
  self->style = style;
  self->after = AFTER;
  self->entries = g_ptr_array_new_with_free_func (entry_free);
  self->numbers = g_hash_table_new (NULL, NULL);
  self->unjudged = g_ptr_array_new_with_free_func (g_free);
  regie_scene_visit (production, scene, add_element, self);
  regie_scene_visit (production, scene, add_note, self);
  add_unjudged (self);
  return self;
}

void
regie_legend_free (RegieLegend *self)
{
  g_ptr_array_unref (self->entries);
  g_hash_table_unref (self->numbers);
  g_ptr_array_unref (self->unjudged);
  g_free (self);
}

GHashTable *
regie_legend_numbers (RegieLegend *self)
{
  return self->numbers;
}

void
regie_legend_count (RegieLegend *self, unsigned counts[REGIE_N_VERDICTS])
{
  for (int i = 0; i < REGIE_N_VERDICTS; i++)
    counts[i] = self->counts[i];
}

gboolean
regie_legend_is_done (RegieLegend *self)
{
  return self->flowed == self->entries->len;
}

static RegieLettering
lettering (double width)
{
  return (RegieLettering){ .size = SIZE, .markup = TRUE, .width = width - INDENT };
}

static PangoLayout *
set_words (Entry *entry)
{
  RegieLettering style = lettering (entry->width);

  return regie_lettering_set (entry->markup->str, &style, &entry->height);
}

/* Setting takes longer than drawing, so it is done once for each width. */
static double
measure (Entry *entry, double width, gboolean keep)
{
  if (entry->width != width)
    {
      entry->width = width;
      g_clear_object (&entry->words);
      entry->words = set_words (entry);
      if (!keep)
        g_clear_object (&entry->words);
    }
  return MAX (entry->height, 2 * RADIUS);
}

void
regie_legend_restart (RegieLegend *self, gboolean tight)
{
  self->flowed = 0;
  self->after = tight ? TIGHT : AFTER;
}

/* As far as the column's foot. */
static void
flow_column (RegieLegend *self, unsigned page, const RegieBox *column)
{
  double y = column->y, bottom = column->y + column->height;

  while (self->flowed < self->entries->len)
    {
      Entry *entry = self->entries->pdata[self->flowed];
      double height = measure (entry, column->width, self->flowed < KEPT);

      /* The first sheet's columns may be short: later ones are as tall as the page. */
      if (y + height > bottom && (y > column->y || page == 0))
        return;
      entry->page = page;
      entry->at = (RegiePoint){ column->x, y };
      y += height + (entry->open ? 0 : self->after);
      self->flowed++;
    }
}

void
regie_legend_flow (RegieLegend *self, unsigned page, const RegieBox *columns, size_t n)
{
  for (size_t i = 0; i < n; i++)
    flow_column (self, page, &columns[i]);
}

void
regie_legend_flow_even (RegieLegend *self,
                        unsigned page,
                        const RegieBox *columns,
                        size_t n)
{
  unsigned before = self->flowed;

  regie_legend_flow (self, page, columns, n);
  for (double height = STEP; regie_legend_is_done (self) && height < columns[0].height;
       height += STEP)
    {
      self->flowed = before;
      for (size_t i = 0; i < n; i++)
        {
          RegieBox column = columns[i];

          column.height = height;
          flow_column (self, page, &column);
        }
      if (regie_legend_is_done (self))
        return;
      self->flowed = before;
      regie_legend_flow (self, page, columns, n);
    }
}

double
regie_legend_foot (RegieLegend *self)
{
  double foot = 0;
  const Entry *last = self->flowed ? self->entries->pdata[self->flowed - 1] : NULL,
              *entry;

  for (unsigned i = self->flowed; i > 0; i--)
    {
      entry = self->entries->pdata[i - 1];
      if (entry->page != last->page)
        break;
      foot = MAX (foot, entry->at.y + entry->height);
    }
  return foot;
}

/* A note's slip as it is on the plan. */
static void
draw_slip (RegieLegend *self, cairo_t *cr, RegiePoint centre, unsigned number)
{
  RegieLettering style = { .size = 7, .bold = TRUE, .across = 0.5, .down = 0.5 };
  g_autofree char *text = g_strdup_printf ("%u", number);

  cairo_rectangle (cr, centre.x - 6, centre.y - 6, 12, 12);
  regie_ink_set (cr, REGIE_INK_NOTE, self->style, 1);
  cairo_fill_preserve (cr);
  cairo_set_line_width (cr, 0.5);
  regie_ink_set (cr, REGIE_INK_NOTE_EDGE, self->style, 1);
  cairo_stroke (cr);
  regie_ink_set (cr, REGIE_INK_TEXT, self->style, 1);
  regie_lettering_draw (cr, centre, text, &style);
}

void
regie_legend_draw (RegieLegend *self, cairo_t *cr, unsigned page)
{
  for (unsigned i = 0; i < self->flowed; i++)
    {
      Entry *entry = self->entries->pdata[i];
      g_autoptr (PangoLayout) words = NULL;
      RegiePoint mark = { entry->at.x + RADIUS + 1.5, entry->at.y + 5.6 };

      if (entry->page != page)
        continue;
      if (entry->element)
        regie_draw_number (cr, mark, RADIUS, entry->number,
                           regie_element_verdict (entry->element), self->style);
      else if (entry->number)
        draw_slip (self, cr, mark, entry->number);
      else if (entry->headed)
        regie_draw_badge (cr, mark, RADIUS * 0.9, REGIE_VERDICT_NOT_JUDGED, self->style);
      regie_ink_set (cr, REGIE_INK_TEXT, self->style, 1);
      words = entry->words ? g_object_ref (entry->words) : set_words (entry);
      regie_lettering_show (cr, (RegiePoint){ entry->at.x + INDENT, entry->at.y }, words);
    }
}
