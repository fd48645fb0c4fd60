/* Pages ready to be drawn.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/pages/sheets.h"

#include "app/pages/sheet-type.h"

#include <glib/gi18n-lib.h>

struct _RegieSheets
{
  RegieProduction *production;
  RegieSheetKind kind;
  RegiePage page;
  gpointer sheet; /* of the kind's own type */
  gint64 date;
  char *printed;
};

const RegieChoice regie_sheet_kinds[] = {
  { "plan", N_ ("Plan") },
  { "storyboard", N_ ("Storyboard") },
  { "role", N_ ("Role sheets") },
  { "cues", N_ ("Cue sheet") },
  { "props", N_ ("Prop list") },
  { "briefing", N_ ("Briefing") },
  { "explication", N_ ("Explication") },
  { "working-backwards", N_ ("Working backwards") },
  { "booklet", N_ ("Role booklets") },
  { "book", N_ ("Director’s book") },
  { NULL, NULL },
};

static const RegieSheetType *const types[REGIE_N_SHEETS] = {
  [REGIE_SHEET_PLAN] = &regie_plan_sheet,
  [REGIE_SHEET_STORYBOARD] = &regie_storyboard,
  [REGIE_SHEET_ROLE] = &regie_role_sheet,
  [REGIE_SHEET_CUES] = &regie_cue_sheet,
  [REGIE_SHEET_PROPS] = &regie_prop_list,
  [REGIE_SHEET_BRIEFING] = &regie_briefing,
  [REGIE_SHEET_EXPLICATION] = &regie_explication_sheet,
  [REGIE_SHEET_WORKING_BACKWARDS] = &regie_working_backwards_sheet,
  [REGIE_SHEET_BOOKLET] = &regie_role_booklet,
  [REGIE_SHEET_BOOK] = &regie_book,
};

const RegieChoice regie_panel_fields[] = {
  { "action", N_ ("Does") },           { "line", N_ ("Says") },
  { "subtext", N_ ("Means") },         { "objective", N_ ("Wants") },
  { "feeling", N_ ("Feeling") },       { "cues", N_ ("Cues") },
  { "moves", N_ ("Moves") },           { "evidence", N_ ("The customer sees") },
  { "frontstage", N_ ("Frontstage") }, { "backstage", N_ ("Backstage") },
  { "support", N_ ("Support") },       { NULL, NULL },
};

const RegieChoice regie_orientations[] = {
  { "of-sheet", N_ ("As suits the sheet") },
  { "landscape", N_ ("Landscape") },
  { "portrait", N_ ("Portrait") },
  { NULL, NULL },
};

RegieSheetOptions
regie_sheet_options (void)
{
  return (RegieSheetOptions){ .paper = REGIE_PAPER_A4, .fields = REGIE_PANEL_USUAL };
}

/* A plan without reasons beside it fills the paper best when it lies as its setting does. */
static gboolean
suits_lying (RegieProduction *production,
             RegieSheetKind kind,
             const RegieSheetOptions *options)
{
  RegieScene *scene =
    options->scene ? options->scene : regie_list_at (production->scenes, 0);
  RegieSetting *setting = scene ? regie_scene_setting (scene, production)
                                : regie_list_at (production->settings, 0);

  if (kind != REGIE_SHEET_PLAN || !options->alone || !setting)
    return !types[kind]->upright;
  return setting->width > setting->depth;
}

static gboolean
lies (RegieProduction *production, RegieSheetKind kind, const RegieSheetOptions *options)
{
  return options->orientation == REGIE_ORIENTATION_OF_SHEET
           ? suits_lying (production, kind, options)
           : options->orientation == REGIE_ORIENTATION_LANDSCAPE;
}

RegieSheets *
regie_sheets_new (RegieProduction *production,
                  RegieSheetKind kind,
                  const RegieSheetOptions *options,
                  GError **error)
{
  g_autoptr (RegieSheets) self = g_new0 (RegieSheets, 1);
  g_autoptr (GDateTime) date = NULL;

  self->production = g_object_ref (production);
  self->kind = kind;
  self->date = options->date ? options->date : g_get_real_time () / G_USEC_PER_SEC;
  date = g_date_time_new_from_unix_local (self->date);
  self->printed = date ? g_date_time_format (date, "%Y-%m-%d") : g_strdup ("");
  self->page = regie_page_new (options->paper, lies (production, kind, options),
                               options->mono ? REGIE_STYLE_MONO : REGIE_STYLE_PAPER);
  self->sheet =
    types[kind]->lay_out (types[kind], production, options, &self->page, error);
  return self->sheet ? g_steal_pointer (&self) : NULL;
}

void
regie_sheets_free (RegieSheets *self)
{
  if (self->sheet)
    types[self->kind]->free (self->sheet);
  g_object_unref (self->production);
  g_free (self->printed);
  g_free (self);
}

unsigned
regie_sheets_n_pages (RegieSheets *self)
{
  return types[self->kind]->n_pages (self->sheet);
}

void
regie_sheets_page_size (RegieSheets *self, double *width, double *height)
{
  *width = self->page.width;
  *height = self->page.height;
}

static RegiePageText
describe (RegieSheets *self, unsigned page)
{
  RegiePageText text = { .production = self->production,
                         .date = self->printed,
                         .number = page + 1,
                         .count = regie_sheets_n_pages (self) };

  types[self->kind]->describe (self->sheet, page, &text);
  return text;
}

void
regie_sheets_draw_page (RegieSheets *self, cairo_t *cr, unsigned page)
{
  RegiePageText text = describe (self, page);

  regie_page_draw (cr, &self->page, &text);
  types[self->kind]->draw (self->sheet, cr, page);
}

char *
regie_sheets_page_title (RegieSheets *self, unsigned page)
{
  RegiePageText text = describe (self, page);

  return text.count > 1 && !types[self->kind]->named
    ? g_strdup_printf (_ ("%s, page %u"), text.title, text.number)
    : g_strdup (text.title);
}

char *
regie_sheets_page_label (RegieSheets *self, unsigned page)
{
  RegiePageText text = describe (self, page);

  return text.part ? g_strdup_printf ("%s %u", text.part, text.number) : NULL;
}

static void
clear_bookmark (gpointer bookmark)
{
  g_free (((RegieBookmark *) bookmark)->title);
}

GArray *
regie_sheets_outline (RegieSheets *self)
{
  GArray *bookmarks = g_array_new (FALSE, FALSE, sizeof (RegieBookmark));

  g_array_set_clear_func (bookmarks, clear_bookmark);
  if (types[self->kind]->outline)
    {
      types[self->kind]->outline (self->sheet, bookmarks);
      return bookmarks;
    }
  for (unsigned i = 0; i < regie_sheets_n_pages (self); i++)
    {
      RegieBookmark bookmark = { regie_sheets_page_title (self, i), i, 0 };

      g_array_append_val (bookmarks, bookmark);
    }
  return bookmarks;
}

GArray *
regie_sheets_links (RegieSheets *self, unsigned page)
{
  GArray *links = g_array_new (FALSE, FALSE, sizeof (RegieLink));

  if (types[self->kind]->link)
    types[self->kind]->link (self->sheet, page, links);
  return links;
}

RegieProduction *
regie_sheets_production (RegieSheets *self)
{
  return self->production;
}

RegieSheetKind
regie_sheets_kind (RegieSheets *self)
{
  return self->kind;
}

gint64
regie_sheets_date (RegieSheets *self)
{
  return self->date;
}
