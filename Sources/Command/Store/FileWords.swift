import Glibc
import Journal
import Supervision

extension FileError {
  /// What the system refused, what to do, and where, which a narrow banner may lack.
  var words: Phrase {
    let reason = SystemReason(code: code).words
    return Phrase(zh: "\(reason.zh)（\(path)）", en: "\(reason.en) (\(path))")
  }
}

/// Why the system refused something with a file, by its error number.
struct SystemReason {
  let code: Int32

  /// The reason, with what to do where that is known.
  var words: Phrase {
    switch code {
    case ENOENT: Phrase(zh: "没有这个文件或文件夹，请检查路径", en: "there is no such file or folder; check the path")
    case EISDIR: Phrase(zh: "这是文件夹，不是文件", en: "that is a folder, not a file")
    case ENOTDIR: Phrase(zh: "路径中有一段不是文件夹", en: "part of the path is not a folder")
    case EACCES, EPERM: Phrase(zh: "没有权限，请检查文件权限", en: "no permission; check who may use the file")
    case EROFS: Phrase(zh: "所在磁盘是只读的", en: "the disk is read-only")
    case ENOSPC, EDQUOT: Phrase(zh: "磁盘已满，请腾出空间", en: "the disk is full; make room")
    case EIO: Phrase(zh: "磁盘读写出错，请检查磁盘", en: "the disk failed; have it checked")
    case ELOOP: Phrase(zh: "链接绕成了圈", en: "links go round in a circle")
    case ENAMETOOLONG: Phrase(zh: "路径太长", en: "the path is too long")
    case EMFILE, ENFILE: Phrase(zh: "打开的文件太多", en: "too many files are open")
    default: Phrase(both: FileError(.open, path: "", code: code).reason)
    }
  }
}
