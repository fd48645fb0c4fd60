/* What comes from another production and must find its way in this one.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/stage/adopt.h"

#include "app/base/text.h"
#include "app/model/element.h"

typedef struct
{
  GListModel *from, *to;
  GPtrArray *lost; /* stances without a promise here */
} Adoption;

static RegiePromise *
find_by_id (GListModel *promises, const char *id)
{
  RegiePromise *promise;

  for (unsigned i = 0; (promise = regie_list_at (promises, i)); i++)
    if (g_strcmp0 (promise->parent_instance.id, id) == 0)
      return promise;
  return NULL;
}

static gboolean
is_called (RegiePromise *promise, const char *folded)
{
  g_autofree char *name = promise->name ? regie_text_fold (promise->name) : NULL;

  return name && g_str_equal (name, folded);
}

static RegiePromise *
find_by_name (GListModel *promises, const char *name)
{
  g_autofree char *folded = name ? regie_text_fold (name) : NULL;
  RegiePromise *promise;

  for (unsigned i = 0; folded && (promise = regie_list_at (promises, i)); i++)
    if (is_called (promise, folded))
      return promise;
  return NULL;
}

static void
adopt (RegieRecord *record, gpointer data)
{
  Adoption *adoption = data;
  RegiePromise *old, *own;

  if (!REGIE_IS_STANCE (record))
    return;
  old = find_by_id (adoption->from, REGIE_STANCE (record)->promise);
  own = old ? find_by_name (adoption->to, old->name) : NULL;
  if (own)
    regie_record_set_text (record, "promise", own->parent_instance.id);
  else
    g_ptr_array_add (adoption->lost, record);
}

void
regie_adopt_stances (RegieRecord *record, RegieProduction *from, RegieProduction *to)
{
  g_autoptr (GPtrArray) lost = g_ptr_array_new ();
  Adoption adoption = { regie_production_promises (from), regie_production_promises (to),
                        lost };

  regie_record_visit (record, adopt, &adoption);
  for (unsigned i = 0; i < lost->len; i++)
    regie_record_remove (lost->pdata[i]);
}
