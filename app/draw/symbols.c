/* The library of plan symbols, found by listing folders.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/draw/symbols.h"

#include "app/base/resources.h"
#include "app/draw/symbol.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The family of drawings that lie straight in the user's folder. */
#define OWN_FAMILY "own"

struct _RegieSymbols
{
  GObject parent_instance;
  GPtrArray *items;  /* RegieSymbol, by family then name */
  GHashTable *by_id; /* borrowed from items */
  GPtrArray *problems;
  char *styles[REGIE_N_STYLES + 1];
  gboolean own; /* while the user's are listed, which are not trusted */
};

static GType
get_item_type (GListModel *model)
{
  return REGIE_TYPE_SYMBOL;
}

static unsigned
get_n_items (GListModel *model)
{
  return REGIE_SYMBOLS (model)->items->len;
}

static gpointer
get_item (GListModel *model, unsigned position)
{
  RegieSymbols *self = REGIE_SYMBOLS (model);

  return position < self->items->len ? g_object_ref (self->items->pdata[position]) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (RegieSymbols,
                               regie_symbols,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
symbols_finalize (GObject *object)
{
  RegieSymbols *self = REGIE_SYMBOLS (object);

  g_hash_table_unref (self->by_id);
  g_ptr_array_unref (self->items);
  g_ptr_array_unref (self->problems);
  for (int i = 0; i < REGIE_N_STYLES; i++)
    g_free (self->styles[i]);
  G_OBJECT_CLASS (regie_symbols_parent_class)->finalize (object);
}

static void
regie_symbols_class_init (RegieSymbolsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = symbols_finalize;
}

static void
regie_symbols_init (RegieSymbols *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->problems = g_ptr_array_new_with_free_func (g_free);
}

static void
add_problem (RegieSymbols *self, const char *message)
{
  g_ptr_array_add (self->problems, g_strdup (message));
}

static void
read_styles (RegieSymbols *self, const char *folder)
{
  static const char *const names[REGIE_N_STYLES] = {
    [REGIE_STYLE_SCREEN] = "screen.css",
    [REGIE_STYLE_PAPER] = "screen.css",
    [REGIE_STYLE_CONTRAST] = "contrast.css",
    [REGIE_STYLE_MONO] = "print.css",
  };

  for (int i = 0; i < REGIE_N_STYLES; i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);
      g_autoptr (GError) error = NULL;

      if (!g_file_get_contents (path, &self->styles[i], NULL, &error))
        {
          add_problem (self, error->message);
          self->styles[i] = g_strdup ("");
        }
    }
}

/* A symbol of the user's own replaces the shipped one of the same name. */
static void
add_file (RegieSymbols *self, const char *path, const char *family)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RegieSymbol) symbol =
    regie_symbol_load (path, family, (const char *const *) self->styles, &error);
  RegieSymbol *older;

  if (!symbol || (self->own && !regie_symbol_try (symbol, &error)))
    {
      add_problem (self, error->message);
      return;
    }
  older = g_hash_table_lookup (self->by_id, regie_symbol_id (symbol));
  g_hash_table_replace (self->by_id, (gpointer) regie_symbol_id (symbol), symbol);
  if (older)
    g_ptr_array_remove (self->items, older);
  g_ptr_array_add (self->items, g_steal_pointer (&symbol));
}

/* family: (nullable): NULL at the top, whose folders are the families. */
static void
list_folder (RegieSymbols *self, const char *folder, const char *family)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_str_has_suffix (name, ".svg"))
        add_file (self, path, family ? family : OWN_FAMILY);
      else if (!family && g_file_test (path, G_FILE_TEST_IS_DIR))
        list_folder (self, path, name);
    }
}

static int
compare (gconstpointer a, gconstpointer b)
{
  RegieSymbol *one = *(RegieSymbol *const *) a, *other = *(RegieSymbol *const *) b;
  int order = strcmp (regie_symbol_family (one), regie_symbol_family (other));

  return order ? order
               : g_utf8_collate (regie_symbol_name (one), regie_symbol_name (other));
}

RegieSymbols *
regie_symbols_new (const char *folder, const char *user_folder)
{
  RegieSymbols *self = g_object_new (REGIE_TYPE_SYMBOLS, NULL);

  read_styles (self, folder);
  list_folder (self, folder, NULL);
  self->own = TRUE;
  if (user_folder)
    list_folder (self, user_folder, NULL);
  g_ptr_array_sort (self->items, compare);
  g_ptr_array_add (self->problems, NULL);
  return self;
}

RegieSymbols *
regie_symbols_get_default (void)
{
  static RegieSymbols *symbols = NULL;

  if (g_once_init_enter (&symbols))
    {
      g_autofree char *folder = regie_resources_folder ("symbols");
      g_autofree char *user_folder = regie_resources_user_folder ("symbols");

      g_once_init_leave (&symbols, regie_symbols_new (folder, user_folder));
    }
  return symbols;
}

RegieSymbol *
regie_symbols_find (RegieSymbols *self, const char *id)
{
  return id ? g_hash_table_lookup (self->by_id, id) : NULL;
}

const char *const *
regie_symbols_problems (RegieSymbols *self)
{
  return (const char *const *) self->problems->pdata;
}

const char *
regie_symbols_name_element (RegieElement *element)
{
  RegieSymbol *symbol;

  if (element->label && *element->label)
    return element->label;
  symbol = element->symbol
             ? regie_symbols_find (regie_symbols_get_default (), element->symbol)
             : NULL;
  if (symbol)
    return regie_symbol_name (symbol);
  return element->symbol ? element->symbol : _ (regie_element_kinds[element->kind].label);
}
