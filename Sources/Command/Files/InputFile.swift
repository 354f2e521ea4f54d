import Glibc
import Journal
import Supervision

/// A file of text to be taken in; `-` is the standard input.
struct InputFile {
  /// The most bytes taken in: a year of counts by the minute is under 20 MB.
  static let limit = 64 << 20

  let path: String

  /// The name for messages.
  var name: Phrase { path == "-" ? Phrase(zh: "标准输入", en: "standard input") : Phrase(both: path) }

  /// The whole text: UTF-8 with or without its mark, else GB 18030.
  func text() throws(UsageError) -> String {
    var bytes = try bytes()
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    guard !bytes.isEmpty else {
      throw UsageError(zh: "\(name.zh) 是空的", en: "\(name.en) is empty")
    }
    guard !bytes.contains(0), let text = String(validating: bytes, as: UTF8.self) ?? GB18030.text(of: bytes) else {
      throw UsageError(
        zh: "\(name.zh) 不是 UTF-8 或 GB 18030 文本；请在表格软件里另存为 CSV",
        en: "\(name.en) is no text in UTF-8 or GB 18030; save it as CSV from the spreadsheet")
    }
    return text
  }

  /// The property list that it is, binary or XML.
  func propertyList() throws(UsageError) -> PropertyList {
    let bytes = try bytes(limit: .max)
    do {
      return bytes.starts(with: "bplist".utf8) ? try BinaryPropertyList.read(bytes) : try PropertyList(xml: bytes)
    } catch {
      throw UsageError(
        zh: "\(name.zh) 不是能读的属性列表（\(error)）", en: "\(name.en) is no property list that can be read (\(error))")
    }
  }

  private func bytes(limit: Int = InputFile.limit) throws(UsageError) -> [UInt8] {
    let descriptor = path == "-" ? STDIN_FILENO : Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(errno) }
    defer { if path != "-" { close(descriptor) } }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        throw failure(errno)
      }
      bytes += chunk[..<count]
      guard bytes.count <= limit else {
        throw UsageError(
          zh: "\(name.zh) 超过 \(limit >> 20) MB，请拆成几个文件",
          en: "\(name.en) is longer than \(limit >> 20) MB; split it")
      }
    }
  }

  private func failure(_ code: Int32) -> UsageError {
    let reason = SystemReason(code: code).words
    return UsageError(zh: "读不了 \(name.zh)：\(reason.zh)", en: "cannot read \(name.en): \(reason.en)")
  }
}
