//! As much of HTTP as a provider on loopback needs: one request a connection, which may be broken off.

use std::{
    io::{Read, Write},
    net::{TcpListener, TcpStream},
    thread,
};

use anyhow::{Context, Result, anyhow, bail};
use serde_json::Value;

/// The longest request.
const LONGEST: usize = 1 << 16;

/// What was asked.
#[derive(Debug)]
pub struct Request {
    /// `GET` or `POST`.
    pub method: String,
    /// Without the query.
    pub path: String,
    query: String,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
}

impl Request {
    /// A value of the query.
    pub fn query(&self, name: &str) -> Option<String> {
        value(self.query.as_bytes(), name)
    }

    /// A value of the form.
    pub fn form(&self, name: &str) -> Option<String> {
        value(&self.body, name)
    }

    /// A header, by its name in lower case.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(other, _)| other == name).map(|(_, value)| value.as_str())
    }
}

fn value(form: &[u8], name: &str) -> Option<String> {
    form_urlencoded::parse(form).find(|(other, _)| other == name).map(|(_, value)| value.into_owned())
}

/// What is answered.
#[derive(Debug)]
pub struct Answer {
    /// HTTP status.
    pub status: u16,
    body: String,
}

impl Answer {
    /// One with a JSON body.
    pub fn json(status: u16, body: &Value) -> Self {
        Self { status, body: body.to_string() }
    }
}

/// Opens a port on loopback.
pub fn listen() -> Result<(TcpListener, u16)> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let port = listener.local_addr()?.port();
    Ok((listener, port))
}

/// Answers every request by `handle`; without an answer the connection is closed.
pub fn serve(listener: TcpListener, handle: impl Fn(&Request) -> Option<Answer> + Clone + Send + 'static) {
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let handle = handle.clone();
            thread::spawn(move || answer(stream, handle));
        }
    });
}

fn answer(mut stream: TcpStream, handle: impl Fn(&Request) -> Option<Answer>) -> Result<()> {
    let request = read(&mut stream)?;
    if let Some(answer) = handle(&request) {
        let (status, body) = (answer.status, answer.body);
        let head = format!("HTTP/1.1 {status} -\r\ncontent-type: application/json\r\ncontent-length: {}\r\n", body.len());
        stream.write_all(format!("{head}connection: close\r\n\r\n{body}").as_bytes())?;
    }
    Ok(())
}

fn read(stream: &mut TcpStream) -> Result<Request> {
    let mut bytes = Vec::new();
    let mut piece = [0; 4096];
    loop {
        if let Some(request) = parse(&bytes)? {
            return Ok(request);
        }
        match stream.read(&mut piece)? {
            0 => bail!("the request ends early"),
            _ if bytes.len() > LONGEST => bail!("the request is too long"),
            len => bytes.extend_from_slice(&piece[..len]),
        }
    }
}

/// None: more has to come.
fn parse(bytes: &[u8]) -> Result<Option<Request>> {
    let mut headers = [httparse::EMPTY_HEADER; 64];
    let mut parsed = httparse::Request::new(&mut headers);
    let httparse::Status::Complete(head) = parsed.parse(bytes)? else { return Ok(None) };
    let headers: Vec<_> = parsed
        .headers
        .iter()
        .map(|header| (header.name.to_ascii_lowercase(), String::from_utf8_lossy(header.value).into_owned()))
        .collect();
    let Some(body) = body(&headers, bytes.get(head..).unwrap_or_default())? else { return Ok(None) };
    let (path, query) = parsed.path.context("no path")?.split_once('?').unwrap_or((parsed.path.unwrap_or_default(), ""));
    Ok(Some(Request {
        method: parsed.method.context("no method")?.to_owned(),
        path: path.to_owned(),
        query: query.to_owned(),
        headers,
        body,
    }))
}

/// The body, by its length or in chunks, which the SDK of Go sends. None: more has to come.
fn body(headers: &[(String, String)], rest: &[u8]) -> Result<Option<Vec<u8>>> {
    let header = |name| headers.iter().find(|(other, _)| other == name).map(|(_, value)| value.as_str());
    if header("transfer-encoding") == Some("chunked") {
        return chunks(rest);
    }
    let length = header("content-length").map_or(Ok(0), str::parse)?;
    Ok(rest.get(..length).map(<[u8]>::to_vec))
}

fn chunks(mut rest: &[u8]) -> Result<Option<Vec<u8>>> {
    let mut body = Vec::new();
    loop {
        let size = httparse::parse_chunk_size(rest).map_err(|_| anyhow!("a chunk without a size"))?;
        let httparse::Status::Complete((start, length)) = size else { return Ok(None) };
        let end = start + usize::try_from(length)?;
        // A line break ends each; one without bytes ends the body.
        let (Some(chunk), Some(next)) = (rest.get(start..end), rest.get(end + 2..)) else { return Ok(None) };
        if chunk.is_empty() {
            return Ok(Some(body));
        }
        body.extend_from_slice(chunk);
        rest = next;
    }
}
