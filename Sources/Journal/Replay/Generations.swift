/// The journals in a store's folder.
struct Generations {
  let layout: StoreLayout
  let files: any FileOperations

  init<State>(_ source: Replay<State>.Source) { self.init(layout: source.layout, files: source.files) }

  init(layout: StoreLayout, files: any FileOperations) {
    self.layout = layout
    self.files = files
  }

  /// Their numbers, lowest first.
  func all() throws(StoreError) -> [UInt32] {
    do throws(FileError) {
      return try files.list(layout.folder).compactMap(StoreLayout.generation(of:)).sorted()
    } catch {
      if error.isAbsence { return [] }
      throw .unreadable(error)
    }
  }

  /// The frame that begins a journal and its payload; nil when it is not valid. Reads little of a long journal.
  func firstFrame(_ generation: UInt32) throws(StoreError) -> (frame: Frame, payload: ArraySlice<UInt8>)? {
    let header = try bytes(generation, upTo: Frame.headerCount)
    guard header.count == Frame.headerCount else { return nil }
    let payloadCount = Int(header[4]) | Int(header[5]) << 8 | Int(header[6]) << 16
    let bytes = try bytes(generation, upTo: Frame.length(payloadCount: payloadCount))
    let frame = bytes.withUnsafeBytes { Frame($0, at: 0, base: 0, generation: generation) }
    guard let frame, frame.kind == .open else { return nil }
    return (frame, bytes[frame.payload])
  }

  /// Whether a journal begins with a gap in place of what is lost; false when it cannot be read.
  func beginsWithGap(_ generation: UInt32) -> Bool {
    guard let header = try? bytes(generation, upTo: Frame.headerCount), header.count == Frame.headerCount else {
      return false
    }
    // The gap may stand for many bytes: its kind is enough here, a check reads all of it.
    return Frame.Kind(code: header[7]) == .gap
  }

  /// The bytes of a journal, none when it is not there.
  func bytes(_ generation: UInt32, upTo limit: Int = .max) throws(StoreError) -> [UInt8] {
    do throws(FileError) {
      guard let file = try files.openIfThere(layout.journal(generation), .reading) else { return [] }
      defer { files.close(file) }
      return try files.bytes(file, from: 0, to: min(limit, try files.measure(file).size))
    } catch {
      throw .unreadable(error)
    }
  }
}

extension FileOperations {
  /// True when something bears the name.
  func exists(_ path: String) throws(StoreError) -> Bool {
    do throws(FileError) {
      return try status(at: path) != nil
    } catch {
      throw .unreadable(error)
    }
  }
}
