import Journal
import Supervision

extension Evidence {
  /// What such a file is.
  var words: Phrase {
    switch self {
    case .damaged:
      Phrase(zh: "损坏的文件，已换成前一版或修好的", en: "a damaged file that its last version, or a mended one, has replaced")
    case .edited: Phrase(zh: "手工改过的数据文件，原样留存", en: "the file as it was edited by hand")
    case .torn: Phrase(zh: "日志末尾没写完、已截掉的内容", en: "the end of a journal, cut off because it was not whole")
    case .replaced:
      Phrase(zh: "恢复备份之前的数据文件，可用 store restore 退回", en: "the file before a restore; `store restore` takes it back")
    }
  }
}
