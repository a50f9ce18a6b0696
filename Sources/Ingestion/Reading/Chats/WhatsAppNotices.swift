/// What WhatsApp writes in the place of a message that is not in its export.
enum WhatsAppNotices {
  /// Whether a message is one of them and nothing else.
  static func contain(_ message: String) -> Bool {
    let bare = message.lowercased().drop { ".。".contains($0) }.reversed().drop { ".。".contains($0) }.reversed()
    return all.contains(String(bare))
  }

  private static let all = deleted.union(omitted)

  private static let deleted: Set<String> = [
    "this message was deleted", "you deleted this message", "diese nachricht wurde gelöscht",
    "du hast diese nachricht gelöscht",
    "ce message a été supprimé", "vous avez supprimé ce message", "se eliminó este mensaje", "eliminaste este mensaje",
    "esta mensagem foi apagada", "mensagem apagada", "você apagou esta mensagem", "questo messaggio è stato eliminato",
    "hai eliminato questo messaggio", "dit bericht is verwijderd", "u hebt dit bericht verwijderd",
    "данное сообщение удалено",
    "вы удалили данное сообщение", "це повідомлення видалено", "ta wiadomość została usunięta", "usunięto tę wiadomość",
    "tato zpráva byla odstraněna", "ezt az üzenetet törölték", "acest mesaj a fost șters", "bu mesaj silindi",
    "bu mesajı sildiniz", "det här meddelandet togs bort", "denne besked blev slettet", "denne meldingen ble slettet",
    "tämä viesti on poistettu", "pesan ini telah dihapus", "anda menghapus pesan ini", "تم حذف هذه الرسالة",
    "הודעה זו נמחקה", "यह संदेश मिटाया गया", "このメッセージは削除されました", "此消息已删除", "您已删除此消息", "此訊息已刪除",
    "您已刪除此訊息", "삭제된 메시지입니다",
  ]

  /// Pictures and the like, where the sign of direction that marks them got lost, and what had not arrived.
  private static let omitted: Set<String> = [
    "image omitted", "video omitted", "audio omitted", "sticker omitted", "gif omitted", "document omitted",
    "contact card omitted", "live location shared", "waiting for this message. this may take a while", "null",
    "bild weggelassen", "video weggelassen", "audio weggelassen", "sticker weggelassen", "gif weggelassen",
    "dokument weggelassen", "image absente", "vidéo absente", "audio omis", "sticker omis", "gif retiré",
    "document manquant", "imagen omitida", "video omitido", "audio omitido", "sticker omitido", "gif omitido",
    "documento omitido", "imagem ocultada", "vídeo omitido", "áudio ocultado", "figurinha omitida",
    "immagine omessa", "video omesso", "audio omesso", "sticker non incluso", "afbeelding weggelaten",
    "video weggelaten", "audio weggelaten",
  ]
}
